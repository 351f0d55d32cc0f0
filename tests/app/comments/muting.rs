//! People whose comments somebody does not want to read.

use super::{MINUTE, known};
use crate::support::{TestApp, make};

fn muting(slug: &str, verb: &str) -> String {
    format!("/people/{slug}/muting{verb}")
}

#[test]
fn who_is_muted_is_folded_for_one_reader_and_for_nobody_else() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (bea, _) = known(&app, "bea@example.org");
    let loud = make::comment(&app, &article).by(&bea).saying("Loud words.");
    let loud = loud.published();
    let other = make::comment(&app, &article).answering(&loud).published();
    let (_, ana) = known(&app, "ana@example.org");
    let path = format!("/{}", article.slug);
    let plain = ana.get(&path).expect(200).body;
    assert!(plain.contains("Loud words."));
    let person = ana.get(&format!("/people/{}", bea.slug)).expect(200);
    let told = ana.follow(ana.fill(&person, "#mute", &[]).expect(303));
    assert!(
        told.text(".flash")
            .contains("Their comments are folded for you")
    );
    assert_eq!(told.texts(".own-row a"), [bea.name.as_str()]);
    let page = ana.get(&path).expect(200);
    let folded = format!("#c-{} > details.muted:not([open])", loud.id);
    assert_eq!(page.text(&format!("{folded} .comment-body")), "Loud words.");
    assert!(page.text(&format!("{folded} summary")).contains(&bea.name));
    assert_eq!(page.count(".muted"), 1);
    assert!(!page.has(&format!("#c-{} > .muted", other.id)));
    for others in [app.visitor(), known(&app, "cid@example.org").1] {
        assert!(!others.get(&path).expect(200).has(".muted"));
    }
    // What they say is not told as new.
    app.wait(60 * MINUTE);
    make::comment(&app, &article)
        .by(&bea)
        .saying("Again.")
        .published();
    let page = ana.get(&path).expect(200);
    assert_eq!((page.count(".muted"), page.has(".news")), (2, false));
    let list = ana.get("/account/muted").expect(200);
    ana.fill(&list, ".own-row form", &[]).expect(303);
    assert!(!ana.get(&path).expect(200).has(".muted"));
    assert!(ana.get("/account/muted").expect(200).has(".empty"));
}

#[test]
fn nobody_mutes_themselves_nor_somebody_who_is_not_there() {
    let app = TestApp::spawn();
    let (account, ana) = known(&app, "ana@example.org");
    let own = ana.get(&format!("/people/{}", account.slug)).expect(200);
    assert!(!own.has("#mute"));
    let page = ana.post(&muting(&account.slug, ""), &[]).expect(409);
    assert!(page.text("main").contains("This is you."));
    for verb in ["", "/withdrawal"] {
        ana.post(&muting("nobody-here", verb), &[]).expect(404);
        ana.post(&muting("%00", verb), &[]).expect(404);
    }
    // Said twice, it is so once; taken back twice as well.
    let (bea, _) = known(&app, "bea@example.org");
    for verb in ["", "", "/withdrawal", "/withdrawal"] {
        ana.post(&muting(&bea.slug, verb), &[]).expect(303);
    }
    let visitor = app.visitor();
    let page = visitor.get(&format!("/people/{}", bea.slug)).expect(200);
    assert!(!page.has("#mute"));
    let sign_in = visitor.post(&muting(&bea.slug, ""), &[]).expect(303);
    let back = format!("/sign-in?next=/people/{}", bea.slug);
    assert_eq!(sign_in.location(), Some(back));
}
