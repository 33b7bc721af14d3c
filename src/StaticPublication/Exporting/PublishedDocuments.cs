using System.Buffers;
using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>Every document as it is published: the record's bytes from the store with <c>derived</c> spliced in before the last brace. Keeps lengths and hashes only.</summary>
/// <remarks>The derived object is written anew for each file that holds it: a few microseconds, where a copy of all would cost 1 kB a document.</remarks>
public sealed class PublishedDocuments
{
    private readonly Edition _edition;
    private readonly int[] _lengths;
    private readonly UInt128[] _hashes;

    /// <summary>Measures and hashes every document of an edition.</summary>
    public PublishedDocuments(Edition edition)
    {
        _edition = edition;
        _lengths = new int[edition.Catalogue.Documents.Count];
        _hashes = new UInt128[_lengths.Length];
        Parallel.ForEach(Blocks(_lengths.Length), new ParallelOptions { MaxDegreeOfParallelism = edition.Threads }, Measure);
    }

    /// <summary>How many documents there are.</summary>
    public int Count => _lengths.Length;

    /// <summary>Bytes of a document's JSON.</summary>
    public int Length(int number) => _lengths[number];

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
            if (bytes > 0 && bytes + between + _lengths[number] > mostBytes)
            {
                yield return (first, number);
                (first, bytes) = (number, 0);
            }

            bytes += _lengths[number] + (bytes > 0 ? between : 0);
        }

        if (first < end)
        {
            yield return (first, end);
        }
    }

    /// <summary>Writes a document's JSON, one object without a line end; from any thread.</summary>
    public void Write(int number, IBufferWriter<byte> output)
    {
        WriteStored(number, output);
        output.Write(Key);
        WriteDerived(number, output);
        output.Write("}"u8);
    }

    private static ReadOnlySpan<byte> Key => ",\"derived\":"u8;

    private static IEnumerable<(int First, int End)> Blocks(int count)
    {
        const int Length = 512;
        for (var first = 0; first < count; first += Length)
        {
            yield return (first, Math.Min(first + Length, count));
        }
    }

    // Without its last brace.
    private void WriteStored(int number, IBufferWriter<byte> output)
    {
        var document = _edition.Catalogue.Documents[number];
        var length = document.Stored.Length;
        var json = output.GetSpan(length)[..length];
        _edition.Catalogue.Store.Read(document.Stored, json);
        output.Advance(json[^1] == (byte)'}' ? length - 1 : throw new InvalidDataException($"The stored record of {document.Id} does not end with a brace."));
    }

    private void WriteDerived(int number, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, PublishedJson.Compact);
        DerivedJson.Write(json, _edition, number);
    }

    private void Measure((int First, int End) run)
    {
        var derived = new PooledBuffer(8192);
        for (var number = run.First; number < run.End; number++)
        {
            derived.Clear();
            WriteDerived(number, derived);
            var stored = _edition.Catalogue.Documents[number].Stored;
            _lengths[number] = stored.Length + Key.Length + derived.Length;
            _hashes[number] = Fingerprint.Mix(stored.Hash, Fingerprint.Of(derived.WrittenSpan));
        }

        derived.Return();
    }
}
