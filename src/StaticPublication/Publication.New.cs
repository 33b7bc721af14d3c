using System.Text;
using StaticPublication.Caching;
using StaticPublication.Creating;
using StaticPublication.Reading;
using StaticPublication.Resolving;
using StaticPublication.Text;

namespace StaticPublication;

/// <summary>The way of a new record or entry: made from answers, checked with all that is there as a build would, and only then
/// written.</summary>
internal sealed partial class Publication
{
    /// <summary>Adds a record of a kind, or an entry of an authority file; the path written, or null where faults stand against
    /// it.</summary>
    /// <param name="what">A kind by id or name, or what an entry is called, such as ministry.</param>
    /// <param name="answers">What was given.</param>
    /// <exception cref="IOException">The file is there already, or the disk refuses.</exception>
    internal (Outcome Outcome, string? Path) New(string what, Answers answers)
    {
        var input = FolderReading.Read(options.Input, _faults);
        if (Foundation(input) is not { } context)
        {
            return (Refused(), null);
        }

        string IdOf(string file, string name) => Found(context.References, file, name) ?? name;
        return NewAuthority.Files.TryGetValue(what, out var file)
            ? AddAuthority(input, file, NewAuthority.Of(file, answers, IdOf))
            : AddDocument(input, context, what, kind => NewDocument.Of(kind, answers, IdOf));
    }

    private (Outcome Outcome, string? Path) AddAuthority(InputFolder input, string file, string entry)
    {
        var path = $"{input.Path}/authorities/{file}.yml";
        var text = NewAuthority.Appended(File.Exists(path) ? File.ReadAllText(path) : null, entry);
        Foundation(input with { Authorities = [.. input.Authorities.Union([file])] }, (file, text));
        if (_faults.HasErrors)
        {
            return (Refused(), null);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var staged = $"{path}.new";
        File.WriteAllText(staged, text);
        File.Move(staged, path, overwrite: true);
        return (Refused(), path);
    }

    private (Outcome Outcome, string? Path) AddDocument(
        InputFolder input,
        SiteContext context,
        string what,
        Func<Kind, (string Path, string Text)> make
    )
    {
        if (context.References.Kinds.Find(what, null) is not [var kind])
        {
            IEnumerable<string> known = [.. NewAuthority.Files.Keys, .. context.References.Kinds.Spellings];
            _faults.Add(
                Faults.UnknownReference(
                    new SourceLocation($"{input.Path}/authorities/kinds.yml", 1, 1),
                    "kind",
                    what,
                    "kinds",
                    NearestNames.Of(what, known)
                )
            );
            return (Refused(), null);
        }

        var (below, text) = make(kind);
        var path = $"{input.Path}/{below}";
        using var snapshot = Snapshot.None(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        var (documents, _) = Documents(input, context, snapshot);
        var block = new InputBlock(
            new InputFile(path, Path.GetFullPath(path), RecordForm.Markdown),
            1,
            Encoding.UTF8.GetBytes(text),
            EndsFile: true
        );
        var linking = new DocumentLinking(context.References, context.Site, snapshot.Store);
        var added = RecordReading
            .Records(block, _faults)
            .Select(record => linking.Link(Checked(record, context, _faults)))
            .OfType<Document>()
            .ToList();
        Cataloguing.Check([.. documents, .. added], context.Tombstones, _faults);
        if (_faults.HasErrors)
        {
            return (Refused(), null);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew);
        file.Write(block.Bytes.Span);
        return (Refused(), path);
    }

    private static string? Found(References references, string file, string name) =>
        file switch
        {
            "kinds" => One(references.Kinds, name),
            "licences" => One(references.Licences, name),
            "ministries" => One(references.Ministries, name),
            "portfolios" => One(references.Portfolios, name),
            "authors" => One(references.Authors, name),
            "programmes" => One(references.Programmes, name),
            "organisations" => One(references.Organisations, name),
            "headings" => One(references.Headings, name),
            _ => One(references.Groups, name),
        };

    private static string? One<T>(NameIndex<T> index, string name)
        where T : Authority => index.Find(name, null) is [var one] ? one.Id : null;
}
