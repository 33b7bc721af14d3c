using System.Buffers;
using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>Every document as it is published: the record's bytes from the store with <c>derived</c> spliced in before the last brace. Keeps lengths and hashes only.</summary>
/// <remarks>The derived object stands in five files: it is made once and kept on disk, as the record is.</remarks>
public sealed class PublishedDocuments : IDisposable
{
    private readonly Edition _edition;
    private readonly RecordStore _store;
    private readonly StoredRecord[] _derived;
    private readonly UInt128[] _hashes;

    /// <summary>Measures and hashes every document of an edition.</summary>
    public PublishedDocuments(Edition edition)
    {
        _edition = edition;
        _store = edition.Catalogue.Store.TemporaryBeside("derived");
        _derived = new StoredRecord[edition.Catalogue.Documents.Count];
        _hashes = new UInt128[_derived.Length];
        Parallel.ForEach(Blocks(_derived.Length), new ParallelOptions { MaxDegreeOfParallelism = edition.Threads }, Measure);
    }

    /// <summary>How many documents there are.</summary>
    public int Count => _derived.Length;

    /// <summary>Bytes of a document's JSON.</summary>
    public int Length(int number) => _edition.Catalogue.Documents[number].Stored.Length + Key.Length + _derived[number].Length;

    /// <summary>Hash of a document's JSON.</summary>
    public UInt128 Hash(int number) => _hashes[number];

    /// <summary>Hash of a run of documents, the one numbered <paramref name="end"/> left out.</summary>
    public UInt128 Hash(int first, int end) => Fingerprint.Mix(_hashes.AsSpan(first, end - first));

    /// <summary>Hash of some documents in their order.</summary>
    public UInt128 Hash(IReadOnlyList<int> numbers)
    {
        var hashes = new UInt128[numbers.Count];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = _hashes[numbers[i]];
        }

        return Fingerprint.Mix(hashes);
    }

    /// <summary>Cuts a run of documents into shorter ones of at most so many bytes of JSON each, or one document; <paramref name="between"/> bytes stand between two.</summary>
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
        output.Advance(stored[^1] == (byte)'}' ? stored.Length - 1 : throw new InvalidDataException($"The stored record of {_edition.Catalogue.Documents[number].Id} does not end with a brace."));
        output.Write(Key);
        output.Advance(Copy(_store, _derived[number], output).Length);
        output.Write("}"u8);
    }

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    private static ReadOnlySpan<byte> Key => ",\"derived\":"u8;

    private static IEnumerable<(int First, int End)> Blocks(int count)
    {
        const int Length = 512;
        for (var first = 0; first < count; first += Length)
        {
            yield return (first, Math.Min(first + Length, count));
        }
    }

    private static Span<byte> Copy(RecordStore store, StoredRecord record, IBufferWriter<byte> output)
    {
        var json = output.GetSpan(record.Length)[..record.Length];
        store.Read(record, json);
        return json;
    }

    private void Measure((int First, int End) run)
    {
        var derived = new PooledBuffer(8192);
        using var json = new Utf8JsonWriter(derived, PublishedJson.Compact);
        for (var number = run.First; number < run.End; number++)
        {
            derived.Clear();
            json.Reset();
            DerivedJson.Write(json, _edition, number);
            json.Flush();
            _derived[number] = _store.Append(derived.WrittenSpan);
            _hashes[number] = Fingerprint.Mix(_edition.Catalogue.Documents[number].Stored.Hash, _derived[number].Hash);
        }

        derived.Return();
    }
}
