package org.foxglove4j.processor.check;

import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.SchemaType;

/** Reports the flaws that were found while the type was read. */
final class FlawRule implements Rule {

    @Override
    public void check(SchemaType type, Report report) {
        for (Flaw flaw : type.flaws()) {
            switch (flaw.kind()) {
                case NO_MESSAGE_TYPE -> report.add(Code.NO_MESSAGE_TYPE, flaw.origin(), flaw.subject(), flaw.detail());
                case INACCESSIBLE_TYPE ->
                    report.add(Code.INACCESSIBLE_TYPE, flaw.origin(), flaw.subject(), flaw.detail());
                case UNREADABLE_MEMBER -> report.add(Code.UNREADABLE_MEMBER, flaw.origin(), flaw.subject());
                case UNKNOWN_FIELD ->
                    report.addAt(Code.UNKNOWN_FIELD, flaw.origin(), "fields", flaw.subject(), flaw.detail());
                case NOT_TRANSPARENT ->
                    report.addAt(Code.NOT_TRANSPARENT, flaw.origin(), "transparent", flaw.subject());
                case MISPLACED_ANNOTATION -> report.add(Code.MISPLACED_ANNOTATION, flaw.origin(), flaw.subject());
                case UNUSABLE_CONVERTER ->
                    report.addAt(Code.UNUSABLE_CONVERTER, flaw.origin(), "converter", flaw.subject(), flaw.detail());
                case UNUSABLE_ALTERNATIVE ->
                    report.add(
                            Code.UNUSABLE_ALTERNATIVE,
                            flaw.origin(),
                            flaw.subject(),
                            type.javaType().simpleName(),
                            flaw.detail());
                case NOT_PROCESSED -> report.add(Code.NOT_PROCESSED, flaw.origin(), flaw.subject(), flaw.subject());
                case HIDDEN_GETTER -> report.add(Code.HIDDEN_GETTER, flaw.origin(), flaw.subject(), flaw.detail());
                case THROWING_GETTER -> report.add(Code.THROWING_GETTER, flaw.origin(), flaw.subject(), flaw.detail());
                case CONCRETE_SEALED_CLASS ->
                    report.add(Code.CONCRETE_SEALED_CLASS, flaw.origin(), flaw.subject(), flaw.detail());
                case FIELDS_HIDDEN -> report.add(Code.FIELDS_HIDDEN, flaw.origin(), flaw.subject(), flaw.detail());
                case ALL_FIELDS_HIDDEN ->
                    report.add(Code.ALL_FIELDS_HIDDEN, flaw.origin(), flaw.subject(), flaw.detail());
                case LOMBOK_MISSING -> report.add(Code.LOMBOK_MISSING, flaw.origin(), flaw.subject());
            }
        }
    }
}
