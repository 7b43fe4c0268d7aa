//! Rules about numbers and what stands for them.

pub(super) mod currency_format;
