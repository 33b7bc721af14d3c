using System.Collections.Concurrent;
using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>The documents of the last build by the blocks that they were read from, and the store of their records: a block whose bytes are
/// the same is not parsed again.</summary>
internal sealed class Snapshot : IDisposable
{
    private readonly string? _path;
    private readonly Fingerprint _ground;
    private readonly References? _references;
    private readonly Dictionary<Fingerprint, ReadOnlyMemory<byte>> _blocks = [];
    private readonly List<StoredRecord> _before = [];
    private readonly ConcurrentDictionary<Fingerprint, ReadOnlyMemory<byte>> _kept = new();

    private Snapshot(RecordStore store) => Store = store;

    private Snapshot(string path, string records, SiteContext context)
    {
        (_path, _ground, _references) = (path, ReadingHash.Of(context), context.References);
        var (end, dead) = Load(records);
        if (end == 0)
        {
            File.Delete(records);
        }

        Store = RecordStore.Kept(records, end, _before);
        dead.ForEach(Store.Erase);
    }

    /// <summary>Opens what the last build left; empty where there is nothing, or where something else has changed that documents are made
    /// from.</summary>
    /// <param name="path">Of the file of documents.</param>
    /// <param name="records">Of the store of records.</param>
    /// <param name="context">What documents are held against.</param>
    public static Snapshot Open(string path, string records, SiteContext context) => new(path, records, context);

    /// <summary>A store that goes with the build, and nothing kept.</summary>
    public static Snapshot None(string records) => new(RecordStore.Temporary(records));

    /// <summary>The JSON of every record.</summary>
    public RecordStore Store { get; }

    /// <summary>What became of a block when it was last read; null where it is new.</summary>
    public ReadBlock? Find(InputBlock block)
    {
        if (_blocks.Count == 0)
        {
            return null;
        }

        var hash = HashOf(block);
        foreach (var key in (Fingerprint[])[hash, KeyWithFaults(hash, block)])
        {
            if (_blocks.TryGetValue(key, out var packed))
            {
                _kept[key] = packed;
                return BlockReader.Unpack(packed, _references!, block.File.Path, block.FirstLine);
            }
        }

        return null;
    }

    /// <summary>Keeps a block that has been read.</summary>
    public void Keep(InputBlock block, ReadBlock read)
    {
        if (
            _path is not null
            && !read.Faults.Any(fault => fault.Severity == Severity.Error)
            && BlockWriter.Pack(read, block.FirstLine) is { } packed
        )
        {
            var hash = HashOf(block);
            _kept[read.Faults.Count == 0 ? hash : KeyWithFaults(hash, block)] = packed;
        }
    }

    /// <summary>Writes what the next build may use, then wipes out every record that no document has any more.</summary>
    public void Save()
    {
        if (_path is null)
        {
            return;
        }

        var live = _kept.Values.SelectMany(BlockReader.Stored).ToHashSet();
        var dead = _before.Where(record => !live.Contains(record)).ToList();
        var isWorthKeeping = live.Sum(record => (long)record.Length) * 2 >= Store.Length;
        ChecksummedFile.Write(_path, writer =>
        {
            writer.Write(_ground);
            writer.Write(isWorthKeeping ? Store.Length : 0);
            writer.Write(dead.Count);
            dead.ForEach(record => Write(writer, record));
            writer.Write(isWorthKeeping ? _kept.Count : 0);
            foreach (var (key, packed) in isWorthKeeping ? _kept : [])
            {
                writer.Write(key);
                writer.Write(packed.Length);
                writer.Write(packed.Span);
            }
        });
        dead.ForEach(Store.Erase);
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

    private static void Write(BinaryWriter writer, StoredRecord record)
    {
        writer.Write(record.Offset);
        writer.Write(record.Length);
        writer.Write(record.Hash);
    }

    /// <summary>Length of the store that the blocks belong to; 0 where nothing can be used; and the records that the last build has wiped
    /// out, or was about to.</summary>
    private (long End, List<StoredRecord> Dead) Load(string records)
    {
        using var file = ChecksummedFile.Read(_path!);
        if (
            file is null
            || file.ReadHash() != _ground
            || file.ReadInt64() is var end && (!File.Exists(records) || new FileInfo(records).Length < end)
        )
        {
            return (0, []);
        }

        var dead = BlockReader.Stored(file).ToList();
        var bytes = ((MemoryStream)file.BaseStream).GetBuffer();
        for (var left = file.ReadInt32(); left > 0; left--)
        {
            var key = file.ReadHash();
            var length = file.ReadInt32();
            var packed = new ReadOnlyMemory<byte>(bytes, (int)file.BaseStream.Position, length);
            file.BaseStream.Position += length;
            _blocks.Add(key, packed);
            _before.AddRange(BlockReader.Stored(packed));
        }

        return (end, dead);
    }
}
