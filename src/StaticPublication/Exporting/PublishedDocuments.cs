using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Exporting;

/// <summary>Every document as it is published: the record's bytes from the store with <c>derived</c> spliced in before the last brace.
/// Keeps lengths and hashes only.</summary>
/// <remarks>
/// The derived object stands in five files: it is made once and kept on disk, as the record is. What it is made from is hashed, and its
/// length and hash are kept from build to build:
/// of a document of which nothing has changed it is made again only where a file that holds it is written.
/// </remarks>
internal sealed class PublishedDocuments : IDisposable
{
    private const int Longest = 256;
    private const int Kept = sizeof(int) + 16;
    private const long NotMade = -1;

    private readonly Edition _edition;
    private readonly RecordStore _store;
    private readonly long[] _offsets;
    private readonly int[] _lengths;
    private readonly Fingerprint[] _derived;
    private readonly Fingerprint[] _hashes;

    /// <summary>Measures and hashes every document of an edition.</summary>
    /// <param name="edition">What is published.</param>
    /// <param name="years">Its years.</param>
    /// <param name="pieces">What is known from an earlier build; null where nothing is kept.</param>
    internal PublishedDocuments(Edition edition, IReadOnlyList<YearRange> years, PieceCache? pieces)
    {
        _edition = edition;
        _store = edition.Catalogue.Store.TemporaryBeside("derived");
        _offsets = new long[edition.Catalogue.Documents.Count];
        _lengths = new int[_offsets.Length];
        (_derived, _hashes) = (new Fingerprint[_offsets.Length], new Fingerprint[_offsets.Length]);
        Array.Fill(_offsets, NotMade);
        Parallel.ForEach(
            years.SelectMany(year => year.Cut(Longest)),
            new ParallelOptions { MaxDegreeOfParallelism = edition.Threads },
            run => Measure(run, pieces is null ? Made(run) : pieces.GetOrMake(DependsOn(run), () => Made(run)))
        );
        pieces?.DeleteUnused();
    }

    /// <summary>How many documents there are.</summary>
    public int Count => _hashes.Length;

    /// <summary>Bytes of a document's JSON.</summary>
    public int Length(int number) => _edition.Catalogue.Documents[number].Stored.Length + Key.Length + _lengths[number];

    /// <summary>Hash of a document as it is published: its JSON, and what tables say beside it.</summary>
    public Fingerprint Hash(int number) => _hashes[number];

    /// <summary>Hash of a run of documents, the one numbered <paramref name="end"/> left out.</summary>
    public Fingerprint Hash(int first, int end) => Fingerprint.Mix(_hashes.AsSpan(first, end - first));

    /// <summary>Hash of some documents in their order.</summary>
    public Fingerprint Hash(IReadOnlyList<int> numbers)
    {
        var hashes = new Fingerprint[numbers.Count];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = _hashes[numbers[i]];
        }

        return Fingerprint.Mix(hashes);
    }

    /// <summary>Cuts a run of documents into shorter ones of at most so many bytes of JSON each, or one document;
    /// <paramref name="between"/> bytes stand between two.</summary>
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

    /// <summary>Writes a document's JSON, one object without a line end; from any thread.</summary>
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
        Fingerprint.Mix(Enumerable.Range(run.First, run.Count).Select(number => DerivedJson.DependsOn(_edition, number)));

    // A length and a hash for each document.
    private void Measure(YearRange run, ReadOnlySpan<byte> made)
    {
        for (var number = run.First; number < run.End; number++, made = made[Kept..])
        {
            _lengths[number] = BinaryPrimitives.ReadInt32LittleEndian(made);
            _derived[number] = Fingerprint.Read(made[sizeof(int)..]);
            var document = _edition.Catalogue.Documents[number];
            // Tables say its language and whether it may be indexed: where the record does not, the site and the kind do.
            _hashes[number] = Fingerprint.Mix(
                document.Stored.Hash,
                _derived[number],
                Fingerprint.Of(document.Language),
                Fingerprint.Number(document.IndexingForbidden ? 1 : 0)
            );
        }
    }

    private byte[] Made(YearRange run)
    {
        var made = new byte[run.Count * Kept];
        var buffer = new PooledBuffer(8192);
        using var json = new Utf8JsonWriter(buffer, PublishedJson.Compact);
        for (var number = run.First; number < run.End; number++)
        {
            var stored = Make(number, json, buffer);
            var at = made.AsSpan((number - run.First) * Kept);
            BinaryPrimitives.WriteInt32LittleEndian(at, stored.Length);
            stored.Hash.Write(at[sizeof(int)..]);
        }

        buffer.Return();
        return made;
    }

    // Two threads may both make one: either is as good.
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
