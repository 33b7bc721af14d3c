using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Exporting;

/// <summary>All documents as published: the record's bytes from the store, with <c>derived</c> inserted before the last brace. Only lengths
/// and hashes are in memory.</summary>
/// <remarks>
/// Five files contain the derived object, so it is made once and stored on disk, like the record. Its length and hash are cached between
/// builds by the hash of what it is made from: if nothing about a document has changed, the object is made again only to write a file that
/// contains it.
/// </remarks>
internal sealed class PublishedDocuments : IDisposable
{
    private const int BlockSize = 256;
    private const int EntryLength = sizeof(int) + 16;
    private const long NotMade = -1;

    private readonly Edition _edition;
    private readonly RecordStore _store;

    // Names of the columns of tables.
    private readonly Fingerprint _columns;
    private readonly long[] _offsets;
    private readonly int[] _lengths;
    private readonly Fingerprint[] _derived;
    private readonly Fingerprint[] _hashes;

    /// <summary>Measures and hashes all documents of an edition.</summary>
    /// <param name="edition">The edition to publish.</param>
    /// <param name="years">The years of its documents.</param>
    /// <param name="pieces">Cache of lengths and hashes; null for a build without cache.</param>
    internal PublishedDocuments(Edition edition, IReadOnlyList<YearRange> years, PieceCache? pieces)
    {
        _edition = edition;
        _columns = Fingerprint.Of(string.Join(' ', FieldColumns.Flat(edition.Site).Select(column => column.Name)));
        _store = edition.Catalogue.Store.TemporaryBeside("derived");
        _offsets = new long[edition.Catalogue.Documents.Count];
        _lengths = new int[_offsets.Length];
        (_derived, _hashes) = (new Fingerprint[_offsets.Length], new Fingerprint[_offsets.Length]);
        Array.Fill(_offsets, NotMade);
        Parallel.ForEach(
            years.SelectMany(year => year.Cut(BlockSize)),
            new ParallelOptions { MaxDegreeOfParallelism = edition.Threads },
            run => Measure(run, pieces is null ? Made(run) : pieces.GetOrMake(DependsOn(run), () => Made(run)))
        );
        pieces?.DeleteUnused();
    }

    public int Count => _hashes.Length;

    /// <summary>Returns the length of a document's JSON in bytes.</summary>
    public int Length(int number) => _edition.Catalogue.Documents[number].Stored.Length + Key.Length + _lengths[number];

    /// <summary>The length of all of them in bytes.</summary>
    public long TotalLength => Enumerable.Range(0, Count).Sum(number => (long)Length(number));

    /// <summary>Returns the hash of a document as published: its JSON, and what tables say in addition.</summary>
    public Fingerprint Hash(int number) => _hashes[number];

    /// <summary>Returns the hash of the documents from <paramref name="first"/> (inclusive) to <paramref name="end"/>
    /// (exclusive).</summary>
    public Fingerprint Hash(int first, int end) => Fingerprint.Combine(_hashes.AsSpan(first, end - first));

    /// <summary>Returns the hash of documents in this order.</summary>
    public Fingerprint Hash(IReadOnlyList<int> numbers) => Fingerprint.Combine(numbers.Select(number => _hashes[number]));

    /// <summary>Cuts a range of documents into shorter ones, each of at most <paramref name="mostBytes"/> of JSON, or of one document.
    /// <paramref name="between"/> is the number of bytes between two documents.</summary>
    public IEnumerable<(int First, int End)> Runs(int first, int end, long mostBytes, int between = 0)
    {
        var bytes = 0L;
        for (var number = first; number < end; number++)
        {
            var length = Length(number);
            if (bytes > 0 && bytes + between + length > mostBytes)
            {
                yield return (first, number);
                (first, bytes) = (number, 0);
            }

            bytes += length + (bytes > 0 ? between : 0);
        }

        if (first < end)
        {
            yield return (first, end);
        }
    }

    /// <summary>Writes a document's JSON, one object without a line end. Thread-safe.</summary>
    public void Write(int number, IBufferWriter<byte> output)
    {
        // The record without its last brace.
        var stored = Copy(_edition.Catalogue.Store, _edition.Catalogue.Documents[number].Stored, output);
        output.Advance(
            stored[^1] == (byte)'}'
                ? stored.Length - 1
                : throw new InvalidDataException(
                    $"The stored record of {_edition.Catalogue.Documents[number].Id} does not end with a brace."
                )
        );
        output.Write(Key);
        output.Advance(Copy(_store, Derived(number), output).Length);
        output.Write("}"u8);
    }

    /// <summary>Writes a document's JSON as a line of NDJSON. Thread-safe.</summary>
    public void WriteLine(int number, IBufferWriter<byte> output)
    {
        Write(number, output);
        output.Write("\n"u8);
    }

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    private static ReadOnlySpan<byte> Key => ",\"derived\":"u8;

    private static Span<byte> Copy(RecordStore store, StoredRecord record, IBufferWriter<byte> output)
    {
        var json = output.GetSpan(record.Length)[..record.Length];
        store.Read(record, json);
        return json;
    }

    private Fingerprint DependsOn(YearRange run) =>
        Fingerprint.Combine(Enumerable.Range(run.First, run.Count).Select(number => DerivedJson.DependsOn(_edition, number)));

    // Reads a length and a hash for each document.
    private void Measure(YearRange run, ReadOnlySpan<byte> made)
    {
        for (var number = run.First; number < run.End; number++, made = made[EntryLength..])
        {
            _lengths[number] = BinaryPrimitives.ReadInt32LittleEndian(made);
            _derived[number] = Fingerprint.Read(made[sizeof(int)..]);
            var document = _edition.Catalogue.Documents[number];
            // Tables state language, indexing and the day on which an answer is due, which come from the site and the kind.
            _hashes[number] = Fingerprint.Combine(
                document.Stored.Hash,
                _derived[number],
                Fingerprint.Of(document.Language),
                Fingerprint.Number(document.IndexingForbidden ? 1 : 0),
                Fingerprint.Number(document.Due?.DayNumber ?? 0),
                _columns
            );
        }
    }

    private byte[] Made(YearRange run)
    {
        var made = new byte[run.Count * EntryLength];
        var buffer = new PooledBuffer(8192);
        using var json = new Utf8JsonWriter(buffer, PublishedJson.Compact);
        for (var number = run.First; number < run.End; number++)
        {
            var stored = Make(number, json, buffer);
            var at = made.AsSpan((number - run.First) * EntryLength);
            BinaryPrimitives.WriteInt32LittleEndian(at, stored.Length);
            stored.Hash.Write(at[sizeof(int)..]);
        }

        buffer.Return();
        return made;
    }

    // Two threads may both make the same object, which is harmless.
    private StoredRecord Derived(int number)
    {
        if (Volatile.Read(ref _offsets[number]) is var offset and not NotMade)
        {
            return new StoredRecord(offset, _lengths[number], _derived[number]);
        }

        var buffer = new PooledBuffer(8192);
        using var json = new Utf8JsonWriter(buffer, PublishedJson.Compact);
        var stored = Make(number, json, buffer);
        buffer.Return();
        return stored.Hash == _derived[number]
            ? stored
            : throw new InvalidOperationException(
                $"What {_edition.Catalogue.Documents[number].Id} is derived from is more than what was hashed."
            );
    }

    private StoredRecord Make(int number, Utf8JsonWriter json, PooledBuffer buffer)
    {
        buffer.Clear();
        json.Reset();
        DerivedJson.Write(json, _edition, number);
        json.Flush();
        var stored = _store.Append(buffer.WrittenSpan);
        Volatile.Write(ref _offsets[number], stored.Offset);
        return stored;
    }
}
