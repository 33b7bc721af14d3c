using System.Runtime.InteropServices;

namespace StaticPublication.Caching;

/// <summary>Unpacks what <see cref="BlockWriter"/> has packed, field by field in the same order; every id is one that the references
/// have.</summary>
internal sealed class BlockReader
{
    private readonly BinaryReader _in;
    private readonly References _references;
    private readonly string _path;
    private readonly int _firstLine;
    private string[] _texts = [];

    private BlockReader(BinaryReader input, References references, string path, int firstLine) =>
        (_in, _references, _path, _firstLine) = (input, references, path, firstLine);

    /// <summary>Where the records of a packed block lie in the store.</summary>
    public static StoredRecord[] Stored(ReadOnlyMemory<byte> packed)
    {
        using var input = Open(packed);
        return Stored(input);
    }

    /// <summary>Where some records lie in the store, as they are written down one after the other.</summary>
    public static StoredRecord[] Stored(BinaryReader input)
    {
        var stored = new StoredRecord[input.ReadInt32()];
        for (var i = 0; i < stored.Length; i++)
        {
            stored[i] = new StoredRecord(input.ReadInt64(), input.ReadInt32(), input.ReadHash());
        }

        return stored;
    }

    /// <summary>The block, as if its lines had been read again where they stand now.</summary>
    public static ReadBlock Unpack(ReadOnlyMemory<byte> packed, References references, string path, int firstLine)
    {
        using var input = Open(packed);
        var stored = Stored(input);
        var latest = DateOnly.FromDayNumber(input.ReadInt32());
        var faults = new Fault[input.ReadInt32()];
        for (var i = 0; i < faults.Length; i++)
        {
            faults[i] = StoredFault.Read(input);
        }

        var reader = new BlockReader(input, references, path, firstLine) { _texts = new string[input.ReadInt32()] };
        for (var i = 0; i < reader._texts.Length; i++)
        {
            reader._texts[i] = input.ReadString();
        }

        return new ReadBlock([.. stored.Select(reader.Document)], latest, faults);
    }

    private static BinaryReader Open(ReadOnlyMemory<byte> packed) =>
        new(
            MemoryMarshal.TryGetArray(packed, out var bytes)
                ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
                : new MemoryStream(packed.ToArray())
        );

    private LinkedDocument Document(StoredRecord stored) =>
        new()
        {
            Id = Text(),
            Kind = One(_references.Kinds),
            Title = Text(),
            TitleOrigin = (TitleOrigin)Number(),
            Published = Date(),
            PublishedNote = Maybe(),
            Number = Maybe(),
            Legislature = Number() is var legislature and > 0 ? legislature : null,
            Chamber = Maybe(),
            Identifiers = Identifiers(),
            Language = Text(),
            Authors = List(static from => from.Author()),
            People = List(static from => new Appearance(from.One(from._references.Authors), from.Text(), from.Maybe(), from.Maybe())),
            Organisations = List(static from => new Involvement(from.One(from._references.Organisations), from.Text(), from.Maybe())),
            Ministries = Ministries(),
            Heading = Maybe() is { } heading ? _references.Headings.ById(heading) : null,
            Analyses = List(static from => from.Text()),
            Programmes = List(static from => from.One(from._references.Programmes)),
            Keywords = List(static from => from.Text()),
            Events = List(static from => new Event(
                (EventType)from.Number(),
                from.Date(),
                from.Maybe(),
                from.Maybe(),
                from.Maybe(),
                from.Addressing(),
                from.Maybe(),
                from.Maybe(),
                from.Maybe()
            )),
            Texts = List(static from => from.TextHead()),
            HasAbstract = Number() == 1,
            JointAnswer = Maybe(),
            Relations = List(static from => from.Relation()),
            Images = List(static from => new Picture(from.Text(), from.Text(), from.Maybe(), from.Maybe())),
            Source = Source(),
            IndexingForbidden = Number() == 1,
            FormerIds = List(static from => from.Text()),
            FormerAddresses = List(static from => from.Text()),
            Location = Place(),
            Stored = stored,
        };

    private Dictionary<string, string> Identifiers()
    {
        var count = Number();
        var identifiers = new Dictionary<string, string>(count, StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            identifiers.Add(Text(), Text());
        }

        return identifiers;
    }

    private Authorship Author()
    {
        var (author, role, group) = (One(_references.Authors), Maybe(), Maybe());
        var known = Maybe() is { } id ? One(_references.Groups, id) : null;
        return new Authorship(author, role, group, known, Maybe(), Maybe());
    }

    private Addressees Ministries() =>
        new(Addressing(), List(static from => from.Addressing()!), Addressing(), List(static from => from.Addressing()!));

    private Addressing? Addressing() => Maybe() is { } id ? new Addressing(One(_references.Ministries, id), Maybe(), Day()) : null;

    private DocumentTextHead TextHead()
    {
        var (role, page) = (Text(), Maybe());
        return new DocumentTextHead(role, Day(), page);
    }

    private Relation Relation()
    {
        var (rel, target, label, by) = (Text(), Maybe(), Maybe(), Maybe());
        return new Relation(rel, target, label, Day(), by) { Place = Place() };
    }

    private Source Source() => new(Maybe(), Maybe(), Day(), Day(), One(_references.Licences));

    private SourceLocation Place() => new(_path, Number() + _firstLine, Number());

    private PartialDate Date()
    {
        var packed = Number();
        var (year, month, day) = (packed / 512, packed / 32 % 16, packed % 32);
        return day > 0 ? PartialDate.Of(new DateOnly(year, month, day)) : PartialDate.Of(year, month);
    }

    private DateOnly? Day() => Number() is var day and > 0 ? DateOnly.FromDayNumber(day - 1) : null;

    private T One<T>(NameIndex<T> index, string? id = null)
        where T : Authority =>
        index.ById(id ??= Text()) ?? throw new InvalidDataException($"The cache names {id}, which {index.File} does not have.");

    // What reads an item is handed the reader: a closure for each list of each document would weigh more than the lists.
    private T[] List<T>(Func<BlockReader, T> read)
    {
        var count = Number();
        if (count == 0)
        {
            return [];
        }

        var list = new T[count];
        for (var i = 0; i < count; i++)
        {
            list[i] = read(this);
        }

        return list;
    }

    private string Text() => _texts[Number() - 1];

    private string? Maybe() => Number() is var text and > 0 ? _texts[text - 1] : null;

    private int Number() => _in.Read7BitEncodedInt();
}
