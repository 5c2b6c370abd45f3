package org.foxglove4j.processor.read;

import java.util.List;
import org.foxglove4j.processor.model.Construction;
import org.foxglove4j.processor.model.Flaw;

/**
 * The members of a class, and how it is constructed.
 *
 * @param list the members in declaration order, including ignored ones
 * @param construction how a decoder creates an instance
 * @param flaws the flaws of the members
 * @param hidden the names of the fields with data that code outside the class cannot read
 */
record Members(List<Member> list, Construction construction, List<Flaw> flaws, List<String> hidden) {}
