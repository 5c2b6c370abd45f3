package org.foxglove4j.processor.read;

import java.util.List;
import org.foxglove4j.processor.model.Flaw;

/**
 * Where a value is read.
 *
 * @param imports the imports that hold there
 * @param flaws takes the flaws of the type whose field it is
 * @param origin where the field stands
 * @param codePackage the package of the code that is generated for the type whose field it is
 */
record Scope(Imports imports, List<Flaw> flaws, SourceOrigin origin, String codePackage) {}
