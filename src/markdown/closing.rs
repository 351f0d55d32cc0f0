//! The blocks that end an article and call its readers: a question, the newsletter line. Notes belong to the text;
//! they stand before them.

use comrak::nodes::NodeValue;
use comrak::{Arena, Node};

use super::directive::Directive;

/// Takes the closing blocks of an article with footnotes out of its tree, as a tree to be written after it.
pub(super) fn taken<'a>(arena: &'a Arena<'a>, root: Node<'a>) -> Option<Node<'a>> {
    let mut last = root.last_child();
    let has_notes = last.is_some_and(is_note);
    while let Some(node) = last.filter(|node| is_note(node)) {
        last = node.previous_sibling();
    }
    let closing: Node = arena.alloc(NodeValue::Document.into());
    while let Some(node) = last.filter(|node| has_notes && calls(node)) {
        last = node.previous_sibling();
        node.detach();
        closing.prepend(node);
    }
    closing.first_child().map(|_| closing)
}

fn is_note(node: Node<'_>) -> bool {
    matches!(node.data().value, NodeValue::FootnoteDefinition(_))
}

/// Whether a block calls the readers, and nothing in it is numbered or named together with the text.
fn calls(node: Node<'_>) -> bool {
    let is_call = match &node.data().value {
        NodeValue::BlockDirective(block) => matches!(
            Directive::read(&block.info),
            Some((Directive::Question | Directive::Subscribe, _))
        ),
        _ => false,
    };
    let belongs = |inner: Node<'_>| {
        matches!(
            inner.data().value,
            NodeValue::Heading(_) | NodeValue::FootnoteReference(_)
        )
    };
    is_call && !node.descendants().any(belongs)
}
