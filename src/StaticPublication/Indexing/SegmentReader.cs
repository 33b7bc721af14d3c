using System.Text;
using StaticPublication.Storage;

namespace StaticPublication.Indexing;

/// <summary>Reads a segment file: its lists one by one with their bytes, and separately its words.</summary>
internal sealed class SegmentReader : IDisposable
{
    private readonly NameReader _names;
    private readonly FileStream _postings;
    private readonly FileStream _positions;
    private int _listsLeft;

    public SegmentReader(string path, int segment)
    {
        Segment = segment;
        _postings = Open(path, out var lengths);
        _positions = Open(path, out _);
        _names = Names(_postings, SegmentFile.Header, lengths[0]);
        _postings.Position = SegmentFile.Header + lengths[0] + lengths[1];
        _positions.Position = _postings.Position + lengths[2];
        _listsLeft = _names.Number();
        PositionsLength = lengths[3];
    }

    /// <summary>Length of all positions in bytes.</summary>
    public long PositionsLength { get; }

    public int Segment { get; }

    public SegmentList List { get; private set; }

    public static IEnumerable<SegmentWord> Words(string path)
    {
        using var file = Open(path, out var lengths);
        var words = Names(file, SegmentFile.Header + lengths[0], lengths[1]);
        for (var left = words.Number(); left > 0; left--)
        {
            yield return new SegmentWord(words.Name(), words.Number());
        }
    }

    /// <summary>Moves to the next list. The bytes of the current one must have been copied.</summary>
    public bool MoveNext()
    {
        if (_listsLeft-- == 0)
        {
            return false;
        }

        List = new SegmentList(
            _names.Name(),
            _names.Number(),
            _names.Number(),
            new PositionLengths(_names.Number(), _names.Number(), _names.Number(), _names.Number())
        );
        return true;
    }

    /// <summary>Appends the postings, and each column of the positions to one of its own.</summary>
    public void CopyTo(BitWriter postings, BitWriter[] columns)
    {
        postings.Bytes(_postings, List.PostingsLength);
        var (counts, after, before, gaps) = List.Positions;
        columns[0].Bytes(_positions, counts);
        columns[1].Bytes(_positions, after);
        columns[2].Bytes(_positions, before);
        columns[3].Bytes(_positions, gaps);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _postings.Dispose();
        _positions.Dispose();
    }

    private static FileStream Open(string path, out long[] lengths)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using var header = new BinaryReader(file, Encoding.UTF8, leaveOpen: true);
        lengths = [header.ReadInt64(), header.ReadInt64(), header.ReadInt64(), header.ReadInt64()];
        return file;
    }

    private static NameReader Names(FileStream file, long start, long length)
    {
        var names = new byte[length];
        file.Position = start;
        file.ReadExactly(names);
        return new NameReader(names);
    }
}
