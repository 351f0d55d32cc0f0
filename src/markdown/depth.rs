//! Caps the depth of a Markdown tree before it becomes HTML.

use comrak::nodes::NodeValue;
use comrak::{Arena, Node};

/// Lifts what is nested deeper than `limit` elements, keeping every word; iterative, each node is lifted once.
///
/// Containers stop a few levels earlier, so that a paragraph with its emphasis still fits inside them.
pub(super) fn flatten<'a>(arena: &'a Arena<'a>, root: Node<'a>, limit: usize) {
    let mut next = vec![(root, 0)];
    while let Some((node, depth)) = next.pop() {
        if node.first_child().is_none() {
            continue;
        }
        if depth == 0 || may_stay(node, depth, limit) {
            next.extend(node.reverse_children().map(|child| (child, depth + 1)));
        } else {
            let children = lift(arena, node);
            next.extend(children.into_iter().rev().map(|child| (child, depth)));
        }
    }
}

fn may_stay(node: Node<'_>, depth: usize, limit: usize) -> bool {
    let in_place = |holds: fn(&NodeValue) -> bool| {
        node.parent()
            .is_some_and(|parent| holds(&parent.data().value))
    };
    match &node.data().value {
        NodeValue::Paragraph | NodeValue::Heading(_) => true,
        NodeValue::Item(_) | NodeValue::TaskItem(_) => {
            in_place(|parent| matches!(parent, NodeValue::List(_)))
        }
        NodeValue::TableRow(_) => in_place(|parent| matches!(parent, NodeValue::Table(_))),
        NodeValue::TableCell => in_place(|parent| matches!(parent, NodeValue::TableRow(_))),
        NodeValue::List(_) | NodeValue::Table(_) => depth + 5 < limit,
        value if value.block() => depth + 4 < limit,
        _ => depth < limit,
    }
}

/// Puts the children of a node in its place; what held words directly becomes a paragraph.
fn lift<'a>(arena: &'a Arena<'a>, node: Node<'a>) -> Vec<Node<'a>> {
    let is_cell = matches!(node.data().value, NodeValue::TableCell);
    if is_cell {
        let paragraph = arena.alloc(NodeValue::Paragraph.into());
        node.insert_before(paragraph);
        move_children(node, paragraph);
        node.detach();
        return vec![paragraph];
    }
    unwrap(node)
}

/// Puts the children of a node in its place.
pub(super) fn unwrap<'a>(node: Node<'a>) -> Vec<Node<'a>> {
    let children: Vec<_> = node.children().collect();
    for child in &children {
        node.insert_before(child);
    }
    node.detach();
    children
}

/// Moves all children of `from` to the end of `to`.
pub(super) fn move_children<'a>(from: Node<'a>, to: Node<'a>) {
    for child in from.children().collect::<Vec<_>>() {
        to.append(child);
    }
}
