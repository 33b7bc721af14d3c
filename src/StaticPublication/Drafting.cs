using System.Text;
using StaticPublication.Creating;
using StaticPublication.Reading;
using StaticPublication.Resolving;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication;

/// <summary>A record or an entry that is being made: what may be answered, and what is wrong with an answer as soon as it is
/// given.</summary>
internal sealed class Drafting
{
    private const int MostOffered = 9;

    private readonly SiteInput _site;
    private readonly string _what;

    public Drafting(Options options, string what) => (_site, _what) = (InputFlow.ReadSite(options), what);

    /// <summary>The words for what can be made: kinds by id and name, then the words for entries.</summary>
    public IReadOnlyList<(string Id, string Name)> Kinds =>
        [
            .. (_site.Context?.References.Kinds.All ?? []).Select(kind => (kind.Id, kind.Name)),
            .. EntryWords.Files.Keys.Select(word => (word, "")),
        ];

    /// <summary>Whether what is to be made is a kind of document or a word for an entry.</summary>
    public bool IsKnown => EntryWords.Files.ContainsKey(_what) || _site.Context?.References.Kinds.Find(_what, null).Count > 0;

    /// <summary>Returns the option that a field of the file is given by; null if none gives it.</summary>
    public static string? OptionOf(string field, IReadOnlyList<AnswerField> fields) =>
        fields.FirstOrDefault(known => known.Fills(field))?.Option;

    /// <summary>Returns the entries that a text may mean: those whose names contain its words, or else the nearest. None for an answer that
    /// names no entry, and if the text means one already.</summary>
    public IReadOnlyList<(string Id, string Name)> Offered(AnswerField field, string text)
    {
        if (field.File is not { } file || _site.Context is not { } context || context.References.IdsOf(file, text).Count == 1)
        {
            return [];
        }

        var words = Folding.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = context
            .References.Entries(file)
            .Where(entry => Array.TrueForAll(words, word => Holds(entry, word)))
            .OrderBy(entry => entry.SortKey, StringComparer.Ordinal)
            .Take(MostOffered + 1)
            .ToList();
        var offered =
            found.Count > 0
                ? found
                : NearestNames
                    .Of(text, context.References.Spellings(file))
                    .SelectMany(name => context.References.IdsOf(file, name))
                    .Distinct(StringComparer.Ordinal)
                    .Select(id => context.References.Entries(file).First(entry => entry.Id == id))
                    .ToList();
        return [.. offered.Take(MostOffered).Select(entry => (entry.Id, entry.Name))];
    }

    /// <summary>Returns the errors of an answer, among those that have been given.</summary>
    public IReadOnlyList<Fault> FaultsOf(AnswerField field, Answers answers) =>
        _site.Context is { } context ? [.. All(context, answers).Where(fault => IsError(fault) && field.Fills(fault.Field))] : [];

    private static bool IsError(Fault fault) => fault.Severity == Severity.Error && fault.Code != "FIELD-MISSING";

    private static bool Holds(Authority entry, string word) =>
        entry
            .Names.Select(name => name.Name)
            .Append(entry.Name)
            .Append(entry.Id)
            .Any(name => Folding.Key(name).Contains(word, StringComparison.Ordinal));

    private IReadOnlyList<Fault> All(SiteContext context, Answers answers)
    {
        var faults = new FaultList();
        if (EntryWords.Files.TryGetValue(_what, out var file))
        {
            var text = NewAuthority.Of(file, answers, context.References);
            var entries = SiteReading.Authorities(
                _site.Folder with
                {
                    Authorities = [],
                },
                file,
                faults,
                new Dictionary<string, string> { [file] = text }
            );
            Checking.ShapeCheck.Sound(entries, Shapes.Authorities[file], faults);
            return faults.Sorted();
        }

        if (NewDocument.KindOf(_what, context.References, _site.Folder.Path, faults) is not { } kind)
        {
            return faults.Sorted();
        }

        var (path, record) = NewDocument.Of(kind, answers, context);
        var block = new InputBlock(new InputFile(path, path, RecordForm.Markdown), 1, Encoding.UTF8.GetBytes(record), EndsFile: true);
        using var store = RecordStore.Temporary(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        return InputFlow.ReadRecords(block, context, new DocumentLinking(context.References, context.Site, store)).Faults;
    }
}
