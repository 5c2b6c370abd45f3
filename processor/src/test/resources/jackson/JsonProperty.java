package com.fasterxml.jackson.annotation;

/** Stands for Jackson's annotation of this name, which is known by its name only. */
public @interface JsonProperty {
    String value() default ""; boolean required() default false;
}
