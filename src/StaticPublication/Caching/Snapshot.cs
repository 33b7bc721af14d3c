using System.Buffers;
using System.Collections.Concurrent;
using MemoryPack;
using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>The documents of the last build by the blocks that they were read from, and the store of their records. A block with the same
/// bytes is not parsed again.</summary>
/// <remarks>The serialized blocks (<see cref="CacheSerializer"/>) are in the store too; only their locations are loaded at once.</remarks>
internal sealed class Snapshot : IDisposable
{
    private readonly string? _path;
    private readonly Fingerprint _readingHash;
    private readonly References? _references;
    private readonly Dictionary<Fingerprint, CachedBlock> _last;
    private readonly ConcurrentDictionary<Fingerprint, CachedBlock> _next = new();

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

    /// <summary>Opens the documents that the last build left; empty if there are none, or if something else that they depend on has
    /// changed.</summary>
    /// <param name="path">File with the locations of the blocks.</param>
    /// <param name="records">File of the store.</param>
    /// <param name="context">What documents are checked against.</param>
    public static Snapshot Open(string path, string records, SiteContext context) => new(path, records, context);

    /// <summary>A temporary store, without documents of an earlier build.</summary>
    public static Snapshot None(string records) => new(RecordStore.Temporary(records));

    /// <summary>The JSON of every record.</summary>
    public RecordStore Store { get; }

    /// <summary>Returns the result of reading a block in the last build; null if the block is new.</summary>
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
        var read = CacheSerializer.Deserialize<ReadBlock>(content, new BlockContext(_references!, block));
        ArrayPool<byte>.Shared.Return(buffer);
        return read;
    }

    /// <summary>Saves a block that has been read, unless it has an error, or a document names an authority that exists only in records:
    /// such an authority must be created again by each build.</summary>
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
        var content = Store.Append(CacheSerializer.Serialize(read, new BlockContext(_references!, block)));
        _next[key] = new CachedBlock(key, content, [.. read.Documents.Select(document => document.Stored)]);
    }

    /// <summary>Writes what the next build may use, then erases unused records from the store.</summary>
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
            new CachedBlocks(_readingHash, isWorthKeeping ? Store.Length : 0, removed, isWorthKeeping ? [.. _next.Values] : [])
        );
        Array.ForEach(removed, Store.Erase);
    }

    /// <inheritdoc/>
    public void Dispose() => Store.Dispose();

    // Faults contain line numbers, so a block with faults is reused only if it is at the same position.
    private static Fingerprint KeyWithFaults(Fingerprint hash, InputBlock block) =>
        Fingerprint.Combine(
            hash,
            Fingerprint.Number(block.FirstLine),
            Fingerprint.Number(block.Offset),
            block.EndsFile ? Fingerprint.Number(1) : Fingerprint.None
        );

    private static Fingerprint HashOf(InputBlock block) =>
        Fingerprint.Combine(Fingerprint.Of(block.File.Path), Fingerprint.Of(block.Bytes.Span));

    private CachedBlocks Load(string path, string records) =>
        ChecksummedFile.Read<CachedBlocks>(path) is { } cached
        && cached.ReadingHash == _readingHash
        && File.Exists(records)
        && new FileInfo(records).Length >= cached.StoreLength
            ? cached
            : new CachedBlocks(_readingHash, 0, [], []);
}

/// <summary>The documents that a build leaves for the next.</summary>
/// <param name="ReadingHash">Hash of what they were checked against (<see cref="Caching.ReadingHash"/>).</param>
/// <param name="StoreLength">Length of the store; 0 if nothing is cached.</param>
/// <param name="Removed">Locations that have been erased, or were about to be.</param>
/// <param name="Blocks">The blocks that the documents were read from.</param>
[MemoryPackable]
internal sealed partial record CachedBlocks(Fingerprint ReadingHash, long StoreLength, StoredRecord[] Removed, CachedBlock[] Blocks);

/// <summary>A block of input, and the location of its result in the store.</summary>
/// <param name="Key">Hash of its bytes.</param>
/// <param name="Content">A serialized <see cref="ReadBlock"/>.</param>
/// <param name="Records">The records of its documents.</param>
[MemoryPackable]
internal sealed partial record CachedBlock(Fingerprint Key, StoredRecord Content, StoredRecord[] Records)
{
    /// <summary>Everything that the block has in the store.</summary>
    [MemoryPackIgnore]
    public IEnumerable<StoredRecord> Stored => Records.Append(Content);
}
