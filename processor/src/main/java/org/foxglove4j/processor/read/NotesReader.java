package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.foxglove4j.processor.model.GeneratedNames;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.SourceNotes;

/** Collects the facts that class files lack, from the source of an annotated type and its nested unannotated types. */
final class NotesReader {

    private final Descriptions descriptions;
    private final RecordMembers records;
    private final BeanMembers beans;
    private final PermittedTypes permittedTypes;

    NotesReader(Compilation compilation, Descriptions descriptions) {
        this.descriptions = descriptions;
        this.records = new RecordMembers(compilation, descriptions);
        this.beans = new BeanMembers(compilation, descriptions);
        this.permittedTypes = new PermittedTypes(compilation);
    }

    SourceNotes read(TypeElement type) {
        JavaType.Declared name = JavaTypes.declared(type);
        Map<String, String> described = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        List<String> alternatives = new ArrayList<>();
        note(type, "", described, required);
        noteAlternatives(type, alternatives);
        return new SourceNotes(
                new GeneratedNames(name.packageName(), name.joinedName()),
                Accessibility.isPublic(type),
                described,
                required,
                alternatives);
    }

    private void note(TypeElement type, String path, Map<String, String> described, List<String> required) {
        describe(described, SourceNotes.key(path, ""), descriptions.ofType(type));
        if (type.getKind() == ElementKind.ENUM) {
            noteConstants(type, path, described);
        } else if (type.asType() instanceof DeclaredType declared && type.getKind() != ElementKind.ANNOTATION_TYPE) {
            noteMembers(declared, path, described, required);
        }
        for (Element enclosed : type.getEnclosedElements()) {
            boolean annotated =
                    AnnotationView.find(enclosed, RuntimeNames.FOXGLOVE_SCHEMA).isPresent();
            if (enclosed instanceof TypeElement nested && !annotated) {
                String name = nested.getSimpleName().toString();
                note(nested, path.isEmpty() ? name : path + "." + name, described, required);
            }
        }
    }

    private void noteAlternatives(TypeElement type, List<String> alternatives) {
        if (PermittedTypes.areDeclaredBy(type)) {
            for (TypeElement permitted : permittedTypes.of(type)) {
                alternatives.add(permitted.getQualifiedName().toString());
                noteAlternatives(permitted, alternatives);
            }
        }
    }

    private void noteConstants(TypeElement type, String path, Map<String, String> described) {
        for (Element constant : type.getEnclosedElements()) {
            if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
                String name = constant.getSimpleName().toString();
                describe(
                        described, SourceNotes.key(path, name), descriptions.ofProperty(type, name, List.of(constant)));
            }
        }
    }

    private void noteMembers(DeclaredType type, String path, Map<String, String> described, List<String> required) {
        Element element = type.asElement();
        AnnotationView annotation =
                AnnotationView.find(element, RuntimeNames.FOXGLOVE_SCHEMA).orElse(null);
        ChosenFields chosen = ChosenFields.by(annotation, new SourceOrigin(element, annotation));
        String codePackage = JavaTypes.packageOf(element);
        boolean isRecord = element.getKind() == ElementKind.RECORD;
        Members members = isRecord ? records.read(type, chosen, codePackage) : beans.read(type, chosen, codePackage);
        for (Member member : members.list()) {
            String key = SourceNotes.key(path, member.name());
            describe(described, key, member.javadoc());
            boolean primitive = member.type().getKind().isPrimitive();
            if (!primitive && Nullness.isNonNull(member.element(), member.type())) {
                required.add(key);
            }
        }
    }

    private static void describe(Map<String, String> described, String key, String text) {
        if (!text.isEmpty()) {
            described.put(key, text);
        }
    }
}
