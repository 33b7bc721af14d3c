using System.Text.RegularExpressions;

namespace StaticPublication.Tests.Cli;

/// <summary>A message that names a document of what <c>init</c> writes names one in its own language, and a section that is
/// there.</summary>
public sealed partial class NamedSectionsTests
{
    [Fact]
    public void Every_document_that_a_message_names_is_there_in_its_language_with_the_section()
    {
        var english = Repository
            .Files("src")
            .Where(path =>
                Path.GetFileName(path).StartsWith("Faults", StringComparison.Ordinal)
                || path.Contains("/Importing/Tables/", StringComparison.Ordinal)
            )
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
            .Append(Path.Combine(Repository.Root, "src/StaticPublication/Cli/Explanations.md"))
            .SelectMany(path => Named(File.ReadAllText(path).Replace("\\\"", "\"", StringComparison.Ordinal)));
        var french = Named(
            string.Join(
                '\n',
                File.ReadLines(Path.Combine(Repository.Root, "src/StaticPublication/Cli/messages.fr.txt"))
                    .Where(line => line.StartsWith("= ", StringComparison.Ordinal))
            ) + File.ReadAllText(Path.Combine(Repository.Root, "src/StaticPublication/Cli/Explanations.fr.md"))
        );
        Assert.All(english, named => Assert.EndsWith(".en.md", named.File, StringComparison.Ordinal));
        Assert.All(french, named => Assert.DoesNotContain(".en.md", named.File, StringComparison.Ordinal));
        var all = english.Concat(french).ToList();
        Assert.InRange(all.Count, 6, int.MaxValue);
        Assert.All(all, named => Assert.True(named.Section.Length > 0, $"{named.File} without its section"));
        Assert.All(all.Where(named => named.Section[0] != '{'), named => Assert.Contains(named.Section, Headings(named.File)));
    }

    [Fact]
    public void An_unknown_field_of_each_file_names_the_section_of_that_file()
    {
        string[] paths =
        [
            "input/site.yml",
            "input/tombstones.yml",
            "input/pages/aide.md",
            "input/documents/a.md",
            "input/documents/all.ndjson",
            .. Shapes.Authorities.Keys.Select(file => $"input/authorities/{file}.yml"),
            "input/authorities/authors-unnamed.yml",
        ];
        Assert.All(paths, path =>
        {
            var expected = Faults.UnknownField(new SourceLocation(path, 1, 1), "x", "x", [], keepsOthers: false).Expected;
            Assert.Contains(Assert.Single(Named(expected)).Section, Headings("RECORDS.en.md"));
            Assert.Contains(Assert.Single(Named(FrenchWords.Of(expected)!)).Section, Headings("RECORDS.md"));
        });
    }

    private static List<(string File, string Section)> Named(string text) =>
        [.. Mention().Matches(text).Select(match => (match.Groups["file"].Value, match.Groups["section"].Value.Trim()))];

    private static IEnumerable<string> Headings(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, file)).Where(line => line.StartsWith('#')).Select(line => line.TrimStart('#').Trim());

    [GeneratedRegex("(?<file>(?:RECORDS|GUIDE|LISEZMOI|README|THEME)(?:\\.en)?\\.md)(?:, [\"«“]\u00A0?(?<section>[^\"»”]*)[\"»”])?")]
    private static partial Regex Mention();
}
