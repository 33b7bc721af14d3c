using System.Globalization;
using StaticPublication.Text;

namespace StaticPublication;

/// <summary>What an owner of data would mend: no fault of the format, and nothing that the program can decide.</summary>
internal enum HealthMatter
{
    /// <summary>The day of the answer is not known.</summary>
    AnswerUndated,

    /// <summary>The day on which another ministry got the question is not known.</summary>
    AttributionUndated,

    /// <summary>A text ends in the middle of a sentence.</summary>
    TextCut,

    /// <summary>A word has letters of two scripts.</summary>
    ScriptsMixed,

    /// <summary>Several documents of a kind have the same number.</summary>
    NumberTwice,

    /// <summary>An author has a code or nothing as a name.</summary>
    AuthorUnnamed,

    /// <summary>Entries differ only by order, plural, case or accents.</summary>
    EntriesAlike,
}

/// <summary>One case: what it is called, what concerns it, and the command that mends it, if one does.</summary>
internal sealed record HealthCase(string Name, IReadOnlyList<Document> Documents, IReadOnlyList<Authority> Entries, string? Command = null);

/// <summary>All cases of a matter; there is at least one.</summary>
internal sealed record HealthGroup(HealthMatter Matter, IReadOnlyList<HealthCase> Cases);

/// <summary>Groups what an owner of data would mend.</summary>
internal static class DataHealth
{
    /// <summary>Returns the matters of which there is a case, in their order.</summary>
    public static IReadOnlyList<HealthGroup> Of(Catalogue catalogue) =>
        [
            .. Enum.GetValues<HealthMatter>()
                .Select(matter => new HealthGroup(matter, [.. CasesOf(matter, catalogue)]))
                .Where(group => group.Cases.Count > 0),
        ];

    /// <summary>Returns a key that is the same for names which differ only by order, plural, case or accents.</summary>
    public static string KeyOf(string name) =>
        string.Join(
            ' ',
            Folding.Key(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Singular).Order(StringComparer.Ordinal)
        );

    private static IEnumerable<HealthCase> CasesOf(HealthMatter matter, Catalogue catalogue) =>
        matter switch
        {
            HealthMatter.AnswerUndated => Each(catalogue, document => document is { Status: Status.Answered, AnsweredOn: null }),
            HealthMatter.AttributionUndated => Each(catalogue, HasUndatedAttribution),
            HealthMatter.TextCut => Each(catalogue, document => document.Texts.Any(text => text.Doubts.HasFlag(TextDoubts.Cut))),
            HealthMatter.ScriptsMixed => MixedScripts(catalogue),
            HealthMatter.NumberTwice => SameNumbers(catalogue),
            HealthMatter.AuthorUnnamed => catalogue
                .Authorities.Authors.Where(author => IsNoName(author.Name) && catalogue.HasPage(author))
                .Select(author => new HealthCase(author.Name, [], [author])),
            _ => Alike("headings", catalogue.Authorities.Headings, catalogue)
                .Concat(Alike("programmes", catalogue.Authorities.Programmes, catalogue))
                .Concat(Alike("organisations", catalogue.Authorities.Organisations, catalogue)),
        };

    private static IEnumerable<HealthCase> Each(Catalogue catalogue, Func<Document, bool> suffers) =>
        catalogue.Documents.Where(suffers).Select(document => new HealthCase(document.Id, [document], []));

    // The first attribution to the ministry that was asked is none that took place on a day of its own.
    private static bool HasUndatedAttribution(Document document) =>
        document.Ministries.Attributed.Any(attributed =>
            attributed.On is null
            && attributed.Ministry != document.Ministries.Asked?.Ministry
            && !document.Events.Any(e => e.Type == EventType.Reattributed && e.Ministry?.Ministry == attributed.Ministry)
        );

    private static IEnumerable<HealthCase> MixedScripts(Catalogue catalogue)
    {
        foreach (var document in catalogue.Documents)
        {
            if (
                document.Keywords.Prepend(document.Title).Select(DoubtfulText.MixedWord).FirstOrDefault(word => word is not null) is
                { } word
            )
            {
                yield return new HealthCase(word, [document], []);
            }
            else if (document.Texts.Any(text => text.Doubts.HasFlag(TextDoubts.MixedScripts)))
            {
                yield return new HealthCase(document.Id, [document], []);
            }
        }

        foreach (var entry in catalogue.Authorities.All.Where(catalogue.HasPage))
        {
            if (DoubtfulText.MixedWord(entry.Name) is { } word)
            {
                yield return new HealthCase(word, [], [entry]);
            }
        }
    }

    // A number is one's own within a legislature, or else within a year.
    private static IEnumerable<HealthCase> SameNumbers(Catalogue catalogue) =>
        catalogue
            .Documents.Where(document => document.Number is not null)
            .GroupBy(document =>
                (document.Kind.Id, document.Chamber, document.Legislature, YearOf(document), Folding.Key(document.Number!))
            )
            .Where(same => same.Skip(1).Any())
            .Select(same => new HealthCase(same.First().Number!, [.. same], []));

    private static int YearOf(Document document) => document.Legislature is null ? document.Published.Year : 0;

    private static bool IsNoName(string name) => name.Any(char.IsDigit) || !name.Any(char.IsLetter);

    // That which more documents name stays, or else the shorter id.
    private static IEnumerable<HealthCase> Alike(string file, IEnumerable<Authority> entries, Catalogue catalogue) =>
        entries
            .Where(catalogue.HasPage)
            .GroupBy(entry => KeyOf(entry.Name), StringComparer.Ordinal)
            .Where(alike => alike.Key.Length > 0 && alike.Skip(1).Any())
            .SelectMany(alike =>
            {
                var all = alike
                    .OrderByDescending(entry => catalogue.ListOf(entry)!.Numbers.Count)
                    .ThenBy(entry => entry.Id.Length)
                    .ThenBy(entry => entry.Id, StringComparer.Ordinal)
                    .ToList();
                return all.Skip(1)
                    .Select(other => new HealthCase(
                        other.Name,
                        [],
                        [all[0], other],
                        string.Create(CultureInfo.InvariantCulture, $"publication merge {file} {all[0].Id} {other.Id}")
                    ));
            });

    // Plurals of French and of English: eaux and eau, canaux and canal, policies and policy.
    private static string Singular(string word) =>
        word.Length < 4 ? word
        : word.EndsWith("aux", StringComparison.Ordinal) && !word.EndsWith("eaux", StringComparison.Ordinal) ? word[..^2] + "l"
        : WithoutEnd(word) is [.. var stem, 'i', 'e'] ? stem + "y"
        : WithoutEnd(word);

    private static string WithoutEnd(string word) => (word[^1] is 's' or 'x') && word[^2] != 's' ? word[..^1] : word;
}
