//! Exports made by a test: a channel, and items with only the fields that matter.

use std::io::Write;
use tempfile::NamedTempFile;

/// An export with this channel and these items.
pub fn export(channel: &str, items: &[String]) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    write!(
        file,
        "<rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\" \
         xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>{channel}{}</channel></rss>",
        items.concat()
    )
    .unwrap();
    file
}

/// The channel of a site with this address.
pub fn site(url: &str) -> String {
    format!("<title>A site</title><wp:base_blog_url>{url}</wp:base_blog_url>")
}

/// A published post with this number and title, and further fields.
pub fn post(id: u32, title: &str, fields: &str) -> String {
    format!(
        "<item><title>{title}</title><wp:post_id>{id}</wp:post_id><wp:status>publish</wp:status>\
         <wp:post_type>post</wp:post_type>{fields}</item>"
    )
}

/// A published comment.
pub fn comment(id: u32, words: &str) -> String {
    format!(
        "<wp:comment><wp:comment_id>{id}</wp:comment_id><wp:comment_author>Ido</wp:comment_author>\
         <wp:comment_content>{words}</wp:comment_content><wp:comment_approved>1</wp:comment_approved>\
         </wp:comment>"
    )
}
