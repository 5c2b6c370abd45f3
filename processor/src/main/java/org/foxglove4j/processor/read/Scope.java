package org.foxglove4j.processor.read;

import java.util.List;
import org.foxglove4j.processor.model.Flaw;

/**
 * The context in which a value is read.
 *
 * @param imports the imports that apply
 * @param flaws receives the flaws of the type that the field belongs to
 * @param origin the position of the field
 * @param codePackage the package of the code that is generated for the type that the field belongs to
 */
record Scope(Imports imports, List<Flaw> flaws, SourceOrigin origin, String codePackage) {}
