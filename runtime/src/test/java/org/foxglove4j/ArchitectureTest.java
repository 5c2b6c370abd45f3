package org.foxglove4j;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tests that dependencies between packages go one way, and that each library is used by one package only. */
@AnalyzeClasses(packages = ArchitectureTest.CORE, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final String CORE = "org.foxglove4j";

    private static final String ANY_OF_OURS = CORE + "..";
    private static final String ANNOTATION = CORE + ".annotation..";
    private static final String DATALOADER = CORE + ".dataloader..";
    private static final String DYNAMIC = CORE + ".dynamic..";
    private static final String ENCODING = CORE + ".encoding..";
    private static final String INTERNAL = CORE + ".internal..";
    private static final String MCAP = CORE + ".mcap..";
    private static final String MCAP_ROOMS = CORE + ".mcap.internal..";
    private static final String MCAP_BYTES = CORE + ".mcap.internal.bytes..";
    private static final String MCAP_COMPRESSION = CORE + ".mcap.internal.compression..";
    private static final String MCAP_HTTP = CORE + ".mcap.internal.http..";
    private static final String MCAP_IO = CORE + ".mcap.internal.io..";
    private static final String PARAMETER = CORE + ".parameter..";
    private static final String PLAYBACK = CORE + ".playback..";
    private static final String PROTOBUF = CORE + ".protobuf..";
    private static final String RECORDING = CORE + ".recording..";
    private static final String WEBSOCKET = CORE + ".websocket..";
    private static final String ASSET = CORE + ".websocket.internal.asset..";
    private static final String CALLBACK = CORE + ".websocket.internal.callback..";
    private static final String CHANNEL = CORE + ".websocket.internal.channel..";
    private static final String FRAME = CORE + ".websocket.internal.frame..";
    private static final String OUTBOX = CORE + ".websocket.internal.outbox..";
    private static final String PROTOCOL = CORE + ".websocket.internal.protocol..";
    private static final String REMOTE = CORE + ".websocket.internal.remote..";
    private static final String TLS = CORE + ".websocket.internal.tls..";
    private static final String TRANSPORT = CORE + ".websocket.internal.transport..";

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().assignedFrom(onePerPackage()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule annotationsKnowNothing = knowsOnly(ANNOTATION);

    @ArchTest
    static final ArchRule encodingKnowsNothing = knowsOnly(ENCODING);

    @ArchTest
    static final ArchRule theMcapLibraryDoesNotKnowTheSdk = knowsOnly(MCAP, ENCODING, INTERNAL);

    @ArchTest
    static final ArchRule theRoomsOfTheMcapLibraryDoNotKnowIt = knowsOnly(MCAP_ROOMS);

    @ArchTest
    static final ArchRule bytesKnowNothing = knowsOnly(MCAP_BYTES);

    @ArchTest
    static final ArchRule compressionKnowsBytes = knowsOnly(MCAP_COMPRESSION, MCAP_BYTES);

    @ArchTest
    static final ArchRule inputAndOutputKnowBytes = knowsOnly(MCAP_IO, MCAP_BYTES);

    @ArchTest
    static final ArchRule filesOnWebServersKnowNothing = knowsOnly(MCAP_HTTP);

    @ArchTest
    static final ArchRule theRoomsStayBehindTheMcapLibrary = staysBehind(MCAP, MCAP_ROOMS);

    @ArchTest
    static final ArchRule sharedInternalsKnowNothing = knowsOnly(INTERNAL);

    @ArchTest
    static final ArchRule parametersKnowNothing = knowsOnly(PARAMETER);

    @ArchTest
    static final ArchRule theCoreDoesNotKnowItsDestinations = knowsOnly(CORE, ANNOTATION, ENCODING, INTERNAL);

    @ArchTest
    static final ArchRule recordingKnowsTheCoreAndMcap = knowsOnly(RECORDING, CORE, INTERNAL, MCAP);

    @ArchTest
    static final ArchRule backEndsKnowTheCoreAndMcap = knowsOnly(DATALOADER, CORE, ENCODING, MCAP);

    @ArchTest
    static final ArchRule theWebSocketServerKnowsTheCoreAndParameters =
            knowsOnly(WEBSOCKET, CORE, ENCODING, INTERNAL, PARAMETER);

    @ArchTest
    static final ArchRule playersKnowTheCoreMcapAndTheServer = knowsOnly(PLAYBACK, CORE, INTERNAL, MCAP, WEBSOCKET);

    @ArchTest
    static final ArchRule framesAreBytesAlone = knowsOnly(FRAME);

    @ArchTest
    static final ArchRule theProtocolDoesNotKnowWhatCarriesIt =
            knowsOnly(PROTOCOL, CORE, ENCODING, INTERNAL, PARAMETER);

    @ArchTest
    static final ArchRule theTransportCarriesWhatItDoesNotKnow = knowsOnly(TRANSPORT, FRAME, INTERNAL);

    @ArchTest
    static final ArchRule connectionsToServersCarryWhatTheyDoNotKnow = knowsOnly(REMOTE, FRAME, INTERNAL);

    @ArchTest
    static final ArchRule theOutboxKnowsNoSocket = knowsOnly(OUTBOX, CORE, INTERNAL, FRAME, PROTOCOL);

    @ArchTest
    static final ArchRule whatAClientIsToldOfChannelsKnowsTheOutbox =
            knowsOnly(CHANNEL, CORE, INTERNAL, OUTBOX, PROTOCOL);

    @ArchTest
    static final ArchRule callbacksKnowNotWhatIsAsked = knowsOnly(CALLBACK, INTERNAL, TRANSPORT);

    @ArchTest
    static final ArchRule assetsKnowNothing = knowsOnly(ASSET);

    @ArchTest
    static final ArchRule certificatesKnowNothing = knowsOnly(TLS);

    @ArchTest
    static final ArchRule protobufChannelsKnowTheCore = knowsOnly(PROTOBUF, CORE, ENCODING, INTERNAL);

    @ArchTest
    static final ArchRule dynamicMessagesKnowTheCoreAndProtobuf =
            knowsOnly(DYNAMIC, CORE, ENCODING, INTERNAL, PROTOBUF);

    @ArchTest
    static final ArchRule compressorsStayBehindTheirRoom =
            staysBehind(MCAP_COMPRESSION, "com.github.luben.zstd..", "net.jpountz..");

    @ArchTest
    static final ArchRule jacksonStaysBehindTheWebSocketServer = staysBehind(WEBSOCKET, "tools.jackson..");

    @ArchTest
    static final ArchRule javaWebSocketStaysBehindTheTransport = staysBehind(TRANSPORT, "org.java_websocket..");

    @ArchTest
    static final ArchRule theJdksHttpClientStaysBehindConnectionsToServersAndFilesOnWebServers = noClasses()
            .that()
            .resideOutsideOfPackages(REMOTE, MCAP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule protobufJavaStaysBehindItsPackage = staysBehind(PROTOBUF, "com.google.protobuf..");

    @ArchTest
    static final ArchRule exportedMethodsNameNoInternalType = methods()
            .that()
            .areDeclaredInClassesThat(not(resideInAPackage("..internal..")).and(modifier(PUBLIC)))
            .and(describe(
                    "are public or protected",
                    method -> method.getModifiers().contains(PUBLIC)
                            || method.getModifiers().contains(PROTECTED)))
            .should(nameNoInternalType());

    @ArchTest
    static void theModuleExportsAllPackagesToUsersButTheInternalOnes(JavaClasses classes) throws Exception {
        Set<String> expected = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.matches(".*\\.internal(\\..*)?"))
                .collect(Collectors.toSet());
        URI classesFolder = Context.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        try (InputStream descriptor =
                Files.newInputStream(Path.of(classesFolder).resolve("module-info.class"))) {
            Set<String> exported = ModuleDescriptor.read(descriptor).exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
            assertThat(exported).isEqualTo(expected);
        }
    }

    /** Packages that are still to be written satisfy a rule about them. */
    private static ArchRule knowsOnly(String subject, String... others) {
        String[] known = Stream.concat(Stream.of(subject), Stream.of(others)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(subject)
                .should()
                .dependOnClassesThat(resideInAPackage(ANY_OF_OURS).and(not(resideInAnyPackage(known))))
                .allowEmptyShould(true);
    }

    private static ArchRule staysBehind(String door, String... library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(door)
                .should()
                .dependOnClassesThat(resideInAnyPackage(library));
    }

    private static SliceAssignment onePerPackage() {
        return new SliceAssignment() {
            @Override
            public String getDescription() {
                return "one slice for each package";
            }

            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }
        };
    }

    private static ArchCondition<JavaMethod> nameNoInternalType() {
        return new ArchCondition<>("name no internal type") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .filter(resideInAPackage("..internal.."))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " names " + type.getName())));
            }
        };
    }
}
