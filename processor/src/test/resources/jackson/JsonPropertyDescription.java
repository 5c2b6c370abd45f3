package com.fasterxml.jackson.annotation;

/** Stands for Jackson's annotation of this name, which is known by its name only. */
public @interface JsonPropertyDescription {
    String value() default "";
}
