using System.Runtime.InteropServices;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>A row for each document, made when first asked for, because a document stands in about ten lists, in blocks that are kept from
/// build to build.</summary>
/// <remarks>A block never spans two years: a document that comes or goes moves the blocks of its own year alone.</remarks>
internal sealed class RowCache : IDisposable
{
    private const int Longest = 256;

    private readonly PieceCache? _pieces;
    private readonly Lazy<Block>[] _blocks;
    private readonly int[] _blockOf;

    /// <summary>No row is made yet.</summary>
    /// <param name="release">The documents: a row is made from one of them as it is published.</param>
    /// <param name="name">Of the product: its blocks are kept apart.</param>
    /// <param name="write">Writes the rows of some documents to a stream, whole before it asks for the next number; called once a block,
    /// from any thread.</param>
    public RowCache(Release release, string name, Action<Stream, IEnumerable<int>> write)
    {
        _pieces = release.PiecesOf(name);
        var runs = release.Years.SelectMany(year => year.Cut(Longest)).ToArray();
        _blocks = [.. runs.Select(run => new Lazy<Block>(() => new Block(run.First, run.Count, Find(release, run, write))))];
        _blockOf = [.. runs.SelectMany((run, block) => Enumerable.Repeat(block, run.Count))];
    }

    /// <summary>The row of a document in UTF-8.</summary>
    public ReadOnlySpan<byte> Of(int number) => _blocks[_blockOf[number]].Value.Of(number);

    /// <summary>Deletes the kept blocks that were not asked for, once a list of all documents has asked: without a difference none
    /// does.</summary>
    public void Dispose()
    {
        if (_blocks.All(block => block.IsValueCreated))
        {
            _pieces?.DeleteUnused();
        }
    }

    private byte[] Find(Release release, YearRange run, Action<Stream, IEnumerable<int>> write)
    {
        byte[] Made() => Make(run, write);
        return _pieces is null ? Made() : _pieces.GetOrMake(release.Documents.Hash(run.First, run.End), Made);
    }

    private static byte[] Make(YearRange run, Action<Stream, IEnumerable<int>> write)
    {
        using var rows = new MemoryStream(run.Count * 512);
        var ends = new int[run.Count];
        write(rows, Numbers());
        return [.. MemoryMarshal.AsBytes(ends.AsSpan()), .. rows.GetBuffer().AsSpan(0, (int)rows.Length)];

        IEnumerable<int> Numbers()
        {
            for (var number = run.First; number < run.End; number++)
            {
                yield return number;
                ends[number - run.First] = (int)rows.Length;
            }
        }
    }

    /// <summary>Where each row ends, then the rows.</summary>
    private sealed record Block(int First, int Count, byte[] Bytes)
    {
        public ReadOnlySpan<byte> Of(int number)
        {
            var ends = MemoryMarshal.Cast<byte, int>(Bytes.AsSpan(0, Count * sizeof(int)));
            var index = number - First;
            return Bytes.AsSpan(Count * sizeof(int))[(index == 0 ? 0 : ends[index - 1])..ends[index]];
        }
    }
}
