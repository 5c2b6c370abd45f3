package kotlin;

/** Stands for Kotlin's annotation of this name, which is known by its name only. */
public @interface Metadata {
    int[] mv() default {};
    int k() default 1;
    int xi() default 0;
    String[] d1() default {};
    String[] d2() default {};
}
