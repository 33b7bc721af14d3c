using System.Buffers;
using System.Collections.Concurrent;
using MemoryPack;
using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>The documents of the last build by the blocks that they were read from, and the store of their records: a block whose bytes are
/// the same is not parsed again.</summary>
/// <remarks>A block is kept in its <see cref="KeptForm"/> in the store too; what is loaded at once is where everything lies.</remarks>
internal sealed class Snapshot : IDisposable
{
    private readonly string? _path;
    private readonly Fingerprint _readingHash;
    private readonly References? _references;
    private readonly Dictionary<Fingerprint, KeptBlock> _last;
    private readonly ConcurrentDictionary<Fingerprint, KeptBlock> _next = new();

    private Snapshot(RecordStore store) => (Store, _last) = (store, []);

    private Snapshot(string path, string records, SiteContext context)
    {
        (_path, _readingHash, _references) = (path, ReadingHash.Of(context), context.References);
        var last = Load(path, records);
        _last = last.Blocks.ToDictionary(block => block.Key);
        if (last.StoreLength == 0)
        {
            File.Delete(records);
        }

        Store = RecordStore.Reopen(records, last.StoreLength, last.Blocks.SelectMany(block => block.Records));
        Array.ForEach(last.Removed, Store.Erase);
    }

    /// <summary>Opens what the last build left; empty where there is nothing, or where something else has changed that documents are made
    /// from.</summary>
    /// <param name="path">Of the file that says where the blocks lie.</param>
    /// <param name="records">Of the store.</param>
    /// <param name="context">What documents are held against.</param>
    public static Snapshot Open(string path, string records, SiteContext context) => new(path, records, context);

    /// <summary>A store that goes with the build, and nothing kept.</summary>
    public static Snapshot None(string records) => new(RecordStore.Temporary(records));

    /// <summary>The JSON of every record.</summary>
    public RecordStore Store { get; }

    /// <summary>What became of a block when it was last read; null where it is new.</summary>
    public ReadBlock? Find(InputBlock block)
    {
        if (_last.Count == 0)
        {
            return null;
        }

        var hash = HashOf(block);
        if (!_last.TryGetValue(hash, out var known) && !_last.TryGetValue(KeyWithFaults(hash, block), out known))
        {
            return null;
        }

        _next[known.Key] = known;
        var buffer = ArrayPool<byte>.Shared.Rent(known.Content.Length);
        var content = buffer.AsSpan(0, known.Content.Length);
        Store.Read(known.Content, content);
        var read = KeptForm.Read<ReadBlock>(content, new BlockContext(_references!, block));
        ArrayPool<byte>.Shared.Return(buffer);
        return read;
    }

    /// <summary>Keeps a block that has been read, unless a document names an authority that only records state: that must be made anew each
    /// time.</summary>
    public void Keep(InputBlock block, ReadBlock read)
    {
        if (
            _path is null
            || read.Faults.Any(fault => fault.Severity == Severity.Error)
            || read.Documents.Any(document => document.Named().Any(named => named.Authority.Created))
        )
        {
            return;
        }

        var hash = HashOf(block);
        var key = read.Faults.Count == 0 ? hash : KeyWithFaults(hash, block);
        var content = Store.Append(KeptForm.Of(read, new BlockContext(_references!, block)));
        _next[key] = new KeptBlock(key, content, [.. read.Documents.Select(document => document.Stored)]);
    }

    /// <summary>Writes what the next build may use, then wipes out everything in the store that is no longer used.</summary>
    public void Save()
    {
        if (_path is null)
        {
            return;
        }

        var used = _next.Values.SelectMany(block => block.Stored).ToHashSet();
        var removed = _last.Values.SelectMany(block => block.Stored).Where(stored => !used.Contains(stored)).ToArray();
        var isWorthKeeping = used.Sum(stored => (long)stored.Length) * 2 >= Store.Length;
        ChecksummedFile.Write(
            _path,
            new KeptBlocks(_readingHash, isWorthKeeping ? Store.Length : 0, removed, isWorthKeeping ? [.. _next.Values] : [])
        );
        Array.ForEach(removed, Store.Erase);
    }

    /// <inheritdoc/>
    public void Dispose() => Store.Dispose();

    // What was found wrong with a record names its line, so such a block is the same only where it stands.
    private static Fingerprint KeyWithFaults(Fingerprint hash, InputBlock block) =>
        Fingerprint.Mix(
            hash,
            Fingerprint.Number(block.FirstLine),
            Fingerprint.Number(block.Offset),
            block.EndsFile ? Fingerprint.Number(1) : Fingerprint.None
        );

    private static Fingerprint HashOf(InputBlock block) =>
        Fingerprint.Mix(Fingerprint.Of(block.File.Path), Fingerprint.Of(block.Bytes.Span));

    private KeptBlocks Load(string path, string records) =>
        ChecksummedFile.Read<KeptBlocks>(path) is { } kept
        && kept.ReadingHash == _readingHash
        && File.Exists(records)
        && new FileInfo(records).Length >= kept.StoreLength
            ? kept
            : new KeptBlocks(_readingHash, 0, [], []);
}

/// <summary>What a build leaves of its documents to the next.</summary>
/// <param name="ReadingHash">Hash of what they were held against.</param>
/// <param name="StoreLength">Length of the store; 0 where nothing is kept.</param>
/// <param name="Removed">What has been wiped out in the store, or was about to be.</param>
/// <param name="Blocks">The blocks that the documents were read from.</param>
[MemoryPackable]
internal sealed partial record KeptBlocks(Fingerprint ReadingHash, long StoreLength, StoredRecord[] Removed, KeptBlock[] Blocks);

/// <summary>A block of the input, and where what became of it lies in the store.</summary>
/// <param name="Key">Hash of its bytes.</param>
/// <param name="Content">A <see cref="ReadBlock"/> in its <see cref="KeptForm"/>.</param>
/// <param name="Records">The records of its documents.</param>
[MemoryPackable]
internal sealed partial record KeptBlock(Fingerprint Key, StoredRecord Content, StoredRecord[] Records)
{
    /// <summary>Everything that it has in the store.</summary>
    [MemoryPackIgnore]
    public IEnumerable<StoredRecord> Stored => Records.Append(Content);
}
