use super::super::article;
use super::oracle::assert_article;

fn html(source: &str) -> String {
    let article = article(source).unwrap();
    assert_article(&article.html);
    article.html.to_string()
}

#[test]
fn an_image_with_a_title_is_a_figure() {
    assert_eq!(
        html("![A boat](/media/b.webp \"The last *boat*\")").trim(),
        "<figure><img src=\"/media/b.webp\" alt=\"A boat\" loading=\"lazy\" decoding=\"async\">\
         <figcaption>The last *boat*</figcaption></figure>"
    );
    assert!(
        html("![A boat](/media/b.webp)")
            .starts_with("<p><img src=\"/media/b.webp\" alt=\"A boat\"")
    );
    assert!(html("text ![A boat](/media/b.webp \"t\")").starts_with("<p>text <img"));
    assert!(html("<img src=/x>").contains("alt=\"\""));
}

#[test]
fn an_embedded_page_becomes_a_link() {
    assert!(
        html("<iframe src=\"https://video.example/1\"></iframe>")
            .contains("<a href=\"https://video.example/1\" rel=\"external noopener\">")
    );
}

#[test]
fn the_first_picture_on_this_site_is_remembered() {
    let picture = |source: &str| {
        article(source)
            .unwrap()
            .picture
            .map(|picture| (picture.src, picture.alt))
    };
    let two = "Words.\n\n![A “boat” & <gull>](/a.png?x=1&y=2 \"Late\")\n\n![Later](/b.png)";
    assert_eq!(
        picture(two),
        Some(("/a.png?x=1&y=2".into(), "A “boat” & <gull>".into()))
    );
    for elsewhere in [
        "no picture",
        "![x](https://example.org/x.png)",
        "![x](//example.org/x.png)",
        "<img src='/\\example.org/x.png'>",
        "<img src='/\t/example.org/x.png'>",
        "![x](data:image/png;base64,AAAA)",
        "![x](x.png)",
        "![x](/)",
        "`![x](/x.png)`",
    ] {
        assert_eq!(picture(elsewhere), None, "{elsewhere}");
    }
    assert_eq!(
        picture("![x](x.png) ![](/y.png)"),
        Some(("/y.png".into(), String::new()))
    );
}

#[test]
fn a_picture_on_another_server_becomes_a_link_to_it() {
    let link = "<a href=\"https://else.example/x.jpg\" rel=\"external noopener\">A gull</a>";
    assert!(html("![A gull](https://else.example/x.jpg)").contains(link));
    let linked = html("[![A gull](https://else.example/x.jpg)](https://else.example/)");
    assert!(
        !linked.contains("<img") && linked.contains(">A gull</a>"),
        "{linked}"
    );
    assert!(html("![Ours](/static/demo/halt.svg)").contains("<img src=\"/static/demo/halt.svg\""));
}

#[test]
fn a_picture_of_ours_is_written_in_every_size_it_is_kept_in() {
    let key = "0123456789abcdef0123456789abcdef";
    let ours = format!("![A boat](/media/{key}-900x600.jpg)");
    assert_eq!(
        html(&ours).trim(),
        format!(
            "<figure><a class=\"full\" href=\"/media/{key}-900x600.jpg\"><picture><source type=\"image/webp\" srcset=\"/media/{key}-480.webp 480w, \
             /media/{key}-800.webp 800w, /media/{key}-900.webp 900w\" sizes=\"(min-width: 44em) 41.5rem, 100vw\">\
             <img src=\"/media/{key}-900x600.jpg\" alt=\"A boat\" width=\"900\" height=\"600\" \
             fetchpriority=\"high\" decoding=\"async\"></picture></a></figure>"
        )
    );
    // What is no wider than the column, has no name or leads elsewhere is no link to itself.
    for other in [
        format!("![A boat](/media/{key}-800x600.jpg)"),
        format!("![](/media/{key}-900x600.jpg)"),
        format!("[{ours}](https://else.example/)"),
    ] {
        assert!(!html(&other).contains("class=\"full\""), "{other}");
    }
    // High ones can be seen larger, too; what is narrower than the column stays in its paragraph.
    let high = html(&format!("![A mast](/media/{key}-500x1600.jpg)"));
    assert!(high.contains("<p><a class=\"full\""), "{high}");
    // Far down, it is loaded when it comes near.
    let late = format!("{}\n\n{ours}", "Words and words. ".repeat(200));
    assert!(html(&late).contains("loading=\"lazy\"") && !html(&late).contains("fetchpriority"));
    // The width somebody gave is kept where the picture has as much.
    let narrow = html(&format!(
        "<img src=/media/{key}-900x600.jpg width=300 height=1>"
    ));
    assert!(narrow.contains("width=\"300\" height=\"200\""), "{narrow}");
    let stretched = html(&format!("<img src=/media/{key}-900x600.jpg width=3000>"));
    assert!(
        stretched.contains("width=\"900\" height=\"600\""),
        "{stretched}"
    );
}
