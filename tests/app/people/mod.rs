//! How people stand here, and who decides about that.

mod appeals;
mod barred;
mod changing;
mod clean_ups;
mod cleaned;
mod dossier;
mod judging;
mod letters;
mod merit;
mod names;
mod returning;
mod standing;
mod taken_back;

use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::{Account, Role};
use byline::articles::Article;

/// A site with an article, Sam who moderates, and Ana who has a published comment.
struct Place {
    app: TestApp,
    article: Article,
    sam: Visitor,
    ana: Account,
    reader: Visitor,
}

impl Place {
    fn open() -> Place {
        let app = TestApp::spawn();
        let article = make::article(&app).slug("ferries").published();
        make::account(&app, "Sam Okafor", "sam@example.org", Role::Moderator);
        let ana = make::account(&app, "Ana Ruiz", "ana@example.org", Role::Reader);
        make::comment(&app, &article).by(&ana).published();
        app.wait(std::time::Duration::from_secs(60));
        let (sam, reader) = (app.visitor(), app.visitor());
        sam.sign_in("sam@example.org");
        reader.sign_in("ana@example.org");
        Place {
            app,
            article,
            sam,
            ana,
            reader,
        }
    }

    /// Sam decides about Ana by the form on her page.
    fn judge(&self, kind: &str, fields: &[(&str, &str)]) -> Page {
        let mut all = vec![("kind", kind)];
        if !fields.iter().any(|(name, _)| *name == "reason") {
            all.push(("reason", "abuse"));
        }
        all.extend(fields);
        self.sam.post("/moderation/people/ana-ruiz/states", &all)
    }

    fn page(&self) -> Page {
        self.sam.get("/moderation/people/ana-ruiz").expect(200)
    }

    /// Ana posts by the form a visitor has: who only reads has none.
    fn post(&self, text: &str) -> Page {
        self.app.wait(std::time::Duration::from_secs(60));
        let open = self.app.visitor().get("/ferries").expect(200);
        self.reader
            .fill(&open, "#leave-a-comment", &[("body", text)])
    }
}
