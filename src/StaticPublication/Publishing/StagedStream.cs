using System.IO.Hashing;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using StaticPublication.Storage;

namespace StaticPublication.Publishing;

/// <summary>Writes one file to disk: a small file in one piece, a large one in several. Each thread reuses its stream for many
/// files.</summary>
internal sealed class StagedStream : Stream
{
    private const int MaxBuffered = 1 << 20;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly XxHash128 _content = new();
    private byte[] _buffer = new byte[1 << 16];
    private int _length;
    private long _written;
    private string _path = "";
    private bool _hashed;
    private SafeFileHandle? _file;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => _written + _length;

    /// <inheritdoc/>
    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Starts a file. Its folder must exist.</summary>
    public void Begin(string path, bool hashed)
    {
        _path = path;
        _hashed = hashed;
        _length = 0;
        _written = 0;
    }

    /// <summary>The bytes of a file that is still completely in memory, in which links are searched. Empty otherwise.</summary>
    public ReadOnlySpan<byte> Whole => _written == 0 ? _buffer.AsSpan(0, _length) : default;

    /// <summary>Writes the remaining bytes. Returns the size, the hash of the content, and the SHA-256 if it was requested.</summary>
    /// <param name="published">Hash of the published file. If the content is the same, the staged file is deleted and <c>Differs</c> is
    /// false.</param>
    public (long Size, Fingerprint Content, string Sha256, bool Differs) End(Fingerprint? published)
    {
        _content.Append(_buffer.AsSpan(0, _length));
        var content = Fingerprint.Of(_content);
        _content.Reset();
        var differs = content != published;
        if (differs)
        {
            WriteOut(_buffer.AsSpan(0, _length));
        }
        else
        {
            Hash(_buffer.AsSpan(0, _length));
            _written += _length;
        }

        Close(delete: !differs);
        return (_written, content, _hashed ? Convert.ToHexStringLower(_hash.GetHashAndReset()) : "", differs);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_length + buffer.Length > MaxBuffered)
        {
            FlushBuffer();
        }

        if (buffer.Length > MaxBuffered)
        {
            _content.Append(buffer);
            WriteOut(buffer);
            return;
        }

        if (_length + buffer.Length > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + buffer.Length));
        }

        buffer.CopyTo(_buffer.AsSpan(_length));
        _length += buffer.Length;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _file?.Dispose();
        _hash.Dispose();
        base.Dispose(disposing);
    }

    private void Close(bool delete)
    {
        if (_file is not null)
        {
            _file.Dispose();
            _file = null;
            if (delete)
            {
                File.Delete(_path);
            }
        }
    }

    private void FlushBuffer()
    {
        _content.Append(_buffer.AsSpan(0, _length));
        WriteOut(_buffer.AsSpan(0, _length));
        _length = 0;
    }

    private void WriteOut(ReadOnlySpan<byte> bytes)
    {
        _file ??= File.OpenHandle(_path, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(_file, bytes, _written);
        _written += bytes.Length;
        Hash(bytes);
    }

    private void Hash(ReadOnlySpan<byte> bytes)
    {
        if (_hashed)
        {
            _hash.AppendData(bytes);
        }
    }
}
