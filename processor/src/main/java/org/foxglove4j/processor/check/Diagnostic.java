package org.foxglove4j.processor.check;

import org.foxglove4j.processor.model.Origin;

/**
 * One message about a type.
 *
 * @param code the code
 * @param text the text, including the code
 * @param origin the element that it is reported at
 * @param annotationMember the member of that element's annotation that it is about; empty if it is about the element
 */
public record Diagnostic(Code code, String text, Origin origin, String annotationMember) {}
