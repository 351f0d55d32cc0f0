//! The queues: which comments they hold, and in which order.

pub mod queries;
