package org.foxglove4j.processor.read;

import java.util.List;
import org.foxglove4j.processor.model.Construction;
import org.foxglove4j.processor.model.Flaw;

/**
 * The members of a class, and how it is made.
 *
 * @param list in declaration order, with those to be ignored
 * @param construction how a decoder makes one
 * @param flaws what was wrong with them
 * @param hidden the names of the fields that hold data which nothing outside of the class can read
 */
record Members(List<Member> list, Construction construction, List<Flaw> flaws, List<String> hidden) {}
