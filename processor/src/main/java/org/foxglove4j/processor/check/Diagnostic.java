package org.foxglove4j.processor.check;

import org.foxglove4j.processor.model.Origin;

/**
 * One complaint.
 *
 * @param code what it is
 * @param text what it says, with the code
 * @param origin where it belongs
 * @param annotationMember the member of the annotation there that it is about; empty if it is about the element
 */
public record Diagnostic(Code code, String text, Origin origin, String annotationMember) {}
