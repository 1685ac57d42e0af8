package de.faktenstrom.enrich.tagging;

import de.faktenstrom.enrich.vocabulary.Label;

/// What a sequence of words stands for.
///
/// @param concept its index in the vocabulary
/// @param noun a German noun by itself: the text must write it with a capital
/// @param weight how telling the label is by itself, around 1
record Target(int concept, Label.Kind kind, boolean noun, float weight) {}
