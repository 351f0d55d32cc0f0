#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;

#[test]
fn the_site_comes_first_and_then_its_people_and_labels() {
    let records = records(GARDEN);
    let Record::Site(site) = &records[0] else {
        panic!("{:?}", records[0])
    };
    assert_eq!(site.title, "The Garden Gate");
    assert_eq!(site.base_url, "https://garden.example");
    assert_eq!(site.wxr_version.as_deref(), Some("1.2"));
    let Record::Author(author) = &records[1] else {
        panic!("{:?}", records[1])
    };
    assert_eq!((author.id, author.login.as_str()), (Some(3), "mara"));
    assert_eq!(author.display_name, "Mara Lind");
    let Record::Category(roses) = &records[3] else {
        panic!("{:?}", records[3])
    };
    assert_eq!(roses.parent.as_deref(), Some("beds"));
    let Record::Tag(tag) = &records[4] else {
        panic!("{:?}", records[4])
    };
    assert_eq!((tag.slug.as_str(), tag.name.as_str()), ("café", "Café"));
    assert!(matches!(&records[5], Record::Term(menu) if menu.taxonomy == "nav_menu"));
}

#[test]
fn a_post_is_read_with_all_its_fields() {
    let post = &items(GARDEN)[0];
    assert_eq!(post.line, 24);
    assert_eq!((post.kind.clone(), post.id), (Kind::Post, Some(11)));
    assert_eq!(post.status, Status::Publish);
    assert_eq!(post.title, "Pruning in March");
    assert_eq!(post.author_login, "mara");
    assert_eq!(post.slug, "pruning");
    assert_eq!(
        post.published_at.unwrap().to_string(),
        "2025-03-01T09:30:00Z"
    );
    assert_eq!(
        post.modified_at.unwrap().to_string(),
        "2025-03-02T09:30:00Z"
    );
    assert!(
        post.content.contains("a[b[0]]> 1)"),
        "a split CDATA section is joined"
    );
    assert_eq!(post.excerpt, "When and where to cut.");
    assert!(post.is_sticky && post.comments_open && !post.has_password);
    assert_eq!(post.thumbnail, Some(14));
    let labels: Vec<_> = post
        .categories
        .iter()
        .map(|t| (&*t.domain, &*t.slug))
        .collect();
    assert_eq!(labels, [("category", "roses"), ("post_tag", "café")]);
}

#[test]
fn comments_keep_their_order_parents_and_states() {
    use Approval::*;
    let comments = &items(GARDEN)[0].comments;
    let seen: Vec<_> = comments
        .iter()
        .map(|c| (c.id.unwrap(), c.parent, c.approved))
        .collect();
    assert_eq!(
        seen,
        [
            (22, Some(21), Approved),
            (21, None, Approved),
            (23, Some(99), Held),
            (24, None, Spam),
            (25, None, Trash),
            (26, None, PostTrashed),
            (27, None, Approved),
            (28, None, Approved),
        ]
    );
    assert_eq!(comments[0].content, "An answer that comes first.");
    assert_eq!(comments[0].email, "mara@garden.example");
    assert_eq!(comments[0].user_id, Some(3));
    assert_eq!(comments[1].at.unwrap().to_string(), "2025-03-01T11:00:00Z");
    assert_eq!(comments[1].kind, CommentKind::Comment);
    assert_eq!(comments[6].kind, CommentKind::Pingback);
    assert_eq!(comments[7].kind, CommentKind::Trackback);
    assert!(
        !format!("{comments:?}").contains("192.0.2"),
        "addresses are not kept"
    );
}

#[test]
fn pages_attachments_drafts_and_the_rest_are_told_apart() {
    let items = items(GARDEN);
    let seen: Vec<_> = items
        .iter()
        .map(|item| (item.kind.name(), item.status.name()))
        .collect();
    assert_eq!(
        seen[1..],
        [
            ("page", "publish"),
            ("attachment", "inherit"),
            ("post", "draft"),
            ("post", "future"),
            ("post", "private"),
            ("post", "publish"),
            ("nav_menu_item", "publish"),
            ("product", "wc-sold"),
        ]
    );
    assert_eq!((items[1].parent, items[1].menu_order), (Some(4), 2));
    assert!(!items[1].comments_open);
    let gate = &items[2];
    assert_eq!(
        gate.attachment_url.as_deref(),
        Some("https://garden.example/files/gate.jpg")
    );
    assert_eq!(gate.image_alt.as_deref(), Some("A green gate"));
    assert_eq!(
        items[3].published_at.unwrap().to_string(),
        "2025-03-02T07:00:00Z"
    );
    assert_eq!(items[4].slug, "花-garden");
    assert!(items[6].has_password && !format!("{:?}", items[6]).contains("hush"));
}

#[test]
fn the_oldest_version_reads_without_a_version_number_and_under_any_prefix() {
    let Record::Site(site) = &records(OLDEST)[0] else {
        panic!()
    };
    assert_eq!(
        (&*site.title, &*site.base_url),
        ("Old & small", "http://old.example")
    );
    assert_eq!(site.wxr_version, None);
    let item = &items(OLDEST)[0];
    assert_eq!(
        item.content,
        "Plain <b>text</b> and <i>more</i> of it — end"
    );
    let labels: Vec<_> = item
        .categories
        .iter()
        .map(|t| (&*t.domain, &*t.slug))
        .collect();
    assert_eq!(labels, [("category", "news"), ("post_tag", "town")]);
}

#[test]
fn a_check_counts_everything_and_names_what_nobody_asked_for() {
    let counts = check(GARDEN.as_bytes()).unwrap();
    assert_eq!(
        (counts.authors, counts.categories, counts.tags, counts.terms),
        (1, 2, 1, 1)
    );
    assert_eq!((counts.all_items(), counts.all_comments()), (9, 8));
    assert_eq!(counts.items_of(&Kind::Post), 5);
    assert_eq!(counts.bytes, GARDEN.len() as u64);
    assert_eq!(counts.notes.unknown.get("tool:size"), Some(&1));
    assert_eq!(counts.notes.mended, Mended::default());
    assert_eq!(counts.notes.stray_text, 0);
}

#[test]
fn letters_cut_by_the_readers_buffer_stay_whole() {
    for size in 1..7 {
        let reader = std::io::BufReader::with_capacity(size, GARDEN.as_bytes());
        let chunked: Vec<Record> = read(reader).map(Result::unwrap).collect();
        assert_eq!(chunked, records(GARDEN), "buffer of {size}");
    }
}

#[test]
fn cdata_that_was_not_escaped_is_put_together_again() {
    for (inside, whole) in [
        ("<![CDATA[a <![CDATA[ b ]]> c]]>", "a <![CDATA[ b ]]> c"),
        ("<![CDATA[]]>]]>", "]]>"),
        (
            "<![CDATA[x <![CDATA[ y ]]> z <![CDATA[ w ]]>]]>",
            "x <![CDATA[ y ]]> z <![CDATA[ w ]]>",
        ),
        ("<![CDATA[a]]]]><![CDATA[>b]]>", "a]]>b"),
        ("<![CDATA[a]]> and <![CDATA[b]]>", "a and b"),
        ("x ]]>", "x ]]>"),
    ] {
        assert_eq!(body(inside).unwrap(), whole, "{inside}");
    }
}

#[test]
fn line_ends_of_every_system_become_one() {
    assert_eq!(body("<![CDATA[a\r\nb\rc\n]]>\r\n").unwrap(), "a\nb\nc");
}

#[test]
fn names_are_resolved_by_address_and_not_by_prefix() {
    let text = export(
        "<item xmlns:w='https://wordpress.org/export/1.3/'><title>A</title><w:post_id>1</w:post_id><wp:post_id>2</wp:post_id></item>
         <item xmlns:wp='urn:elsewhere'><title>B</title><wp:post_id>3</wp:post_id></item>",
    );
    let items = items(&text);
    assert_eq!((items[0].id, items[0].kind.name()), (Some(1), "post"));
    assert_eq!((items[1].id, items[1].kind.name()), (None, ""));
}

#[test]
fn bytes_are_told_while_reading() {
    let mut records = read(std::io::BufReader::with_capacity(64, GARDEN.as_bytes()));
    let mut last = 0;
    while records.next().is_some() {
        assert!(records.bytes_read() >= last);
        last = records.bytes_read();
    }
    assert_eq!(records.bytes_read(), GARDEN.len() as u64);
}
