//! How people stand here, and who decides about that.

mod standing;
