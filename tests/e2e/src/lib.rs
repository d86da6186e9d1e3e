//! Whole journeys through the built site in real browsers.
