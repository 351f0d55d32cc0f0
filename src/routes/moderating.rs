//! The addresses of those who moderate.

use super::endpoint::{Endpoint, at};
use crate::moderation::{
    appeal_pages, arrival_pages, bulk_pages, clean_up_pages, decision_pages, erasure_pages,
    habit_pages, judgement_pages, lock_pages, log_file_pages, log_pages, numbers_pages,
    pages as moderation, people_pages, reversal_pages, undo_pages,
};
use crate::web::guard::Access;

/// All of them.
pub(super) fn endpoints() -> Vec<Endpoint> {
    use Access::{Admin, Anyone, Moderator};
    vec![
        at("/moderation", Moderator).get(moderation::show),
        at("/moderation/arrivals", Moderator).get(arrival_pages::since),
        at("/moderation/log", Moderator).get(log_pages::show),
        at("/moderation/log.csv", Moderator).get(log_file_pages::csv),
        at("/moderation/log.jsonl", Moderator).get(log_file_pages::json_lines),
        at("/moderation/comments/{id}/approval", Moderator).post(decision_pages::approve),
        at("/moderation/comments/{id}/rejection", Moderator).post(decision_pages::reject),
        at("/moderation/comments/{id}/spam", Moderator).post(decision_pages::mark_spam),
        at("/moderation/comments/{id}/removal", Moderator).post(decision_pages::remove),
        at("/moderation/comments/{id}/restoration", Moderator).post(decision_pages::restore),
        at("/moderation/comments/{id}/lock", Moderator).post(lock_pages::close),
        at("/moderation/locks/{id}/lifting", Moderator).post(lock_pages::open),
        at("/moderation/locks/{id}/renewal", Moderator).post(lock_pages::close_again),
        at("/moderation/appeals", Moderator).get(appeal_pages::list),
        at("/moderation/appeals/{id}/answer", Moderator).post(appeal_pages::answer),
        at("/moderation/people", Moderator).get(people_pages::list),
        at("/moderation/people/{slug}", Moderator).get(people_pages::show),
        at("/moderation/people/{slug}/notes", Moderator).post(people_pages::add_note),
        at("/moderation/people/{slug}/letters", Moderator).post(people_pages::write),
        at("/moderation/people/{slug}/states", Moderator).post(judgement_pages::impose),
        at("/moderation/people/{slug}/states/preview", Moderator).post(judgement_pages::preview),
        at("/moderation/clean-ups/{id}/restoration", Moderator).post(clean_up_pages::put_back),
        at("/moderation/people/{slug}/clean-ups", Moderator).post(clean_up_pages::clean_up),
        at("/moderation/states/{id}/lifting", Moderator).post(judgement_pages::lift),
        at("/moderation/states/{id}/reversal", Moderator).post(reversal_pages::take_back),
        at("/moderation/states/{id}/lifting/reversal", Moderator)
            .post(reversal_pages::impose_again),
        at("/moderation/comments/{id}/retention", Moderator).post(decision_pages::keep),
        at("/moderation/decisions", Moderator).post(bulk_pages::decide),
        at("/moderation/bulks/{id}/reversal", Moderator).post(undo_pages::undo_all),
        at("/moderation/habits", Moderator).post(habit_pages::keep),
        at("/moderation/decisions/{id}/reversal", Moderator).post(undo_pages::undo_one),
        at("/moderation/in-numbers", Anyone)
            .get(numbers_pages::show)
            .kept(),
        at("/moderation/in-numbers/publication", Admin).post(numbers_pages::publish),
        at("/moderation/in-numbers/withdrawal", Admin).post(numbers_pages::withdraw),
        at("/moderation/comments/{id}/erasure", Admin)
            .get(erasure_pages::show)
            .post(erasure_pages::erase_it),
    ]
}
