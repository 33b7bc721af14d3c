using StaticPublication.Checking;
using StaticPublication.Cli;
using StaticPublication.Creating;
using StaticPublication.Publishing;
using StaticPublication.Resolving;
using StaticPublication.Serving;
using StaticPublication.Storage;

namespace StaticPublication.Tests;

/// <summary>Who may know whom: a folder of the program is a stage, or serves stages, or is the command line; the root holds the nouns and
/// the flow.</summary>
public class DependencyTests
{
    private const string Nouns = "the nouns",
        Flow = "the flow",
        CommandLine = "Cli";

    private static readonly IReadOnlyList<Type> FlowTypes =
    [
        typeof(Publication),
        typeof(InputFlow),
        typeof(WordsFlow),
        typeof(ImportFlow),
        typeof(PublicationInput),
        typeof(OutputFlow),
        typeof(MadeSite),
        typeof(CreationFlow),
        typeof(InputSchemas),
        typeof(Merge),
        typeof(MergeFlow),
        typeof(Drafting),
        typeof(PageKinds),
    ];

    [Fact]
    public void Only_the_flow_and_the_command_line_depend_on_a_stage()
    {
        var breaches = CompiledReferences
            .All.Where(reference => !May(PartOf(reference.From), PartOf(reference.To)))
            .Select(reference => $"{PartOf(reference.From)}: {reference.From.FullName} depends on {reference.To.FullName}")
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(breaches.Count == 0, string.Join('\n', breaches));
    }

    [Theory]
    [InlineData("a call in a lambda", typeof(Publication), typeof(PageFaults))]
    [InlineData("a type argument", typeof(Commands), typeof(AnswerField))]
    [InlineData("a parameter of a constructor", typeof(Preview), typeof(ViewedPages))]
    [InlineData("an element of an array", typeof(Cataloguing), typeof(Document))]
    [InlineData("an iterator", typeof(SiteRules), typeof(Record))]
    [InlineData("a value that is only passed on", typeof(PreviewAnswers), typeof(Fingerprint))]
    public void A_dependency_is_found_in(string form, Type from, Type to) =>
        Assert.True(CompiledReferences.All.Contains((from, to)), $"{form}: {from} to {to}");

    private static bool May(string from, string to) =>
        from == to || from == CommandLine || (from == Flow && to != CommandLine) || to is Nouns or "Text" or "Storage";

    private static string PartOf(Type type) =>
        FlowTypes.Contains(type) ? Flow
        : type == typeof(Program) ? CommandLine
        : type.Namespace!.Split('.') is [_, var folder, ..] ? folder
        : Nouns;
}
