using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using StaticPublication.Storage;
using StaticPublication.Tests.Publishing;
using StaticPublication.Tests.Trust;

namespace StaticPublication.Tests;

/// <summary>Gzipped records: every byte of the file counts, and what is damaged is told with its place.</summary>
public sealed class ReadingGzipTests : IDisposable
{
    private static readonly byte[] One = Zipped(Lines(0, 300)),
        Other = Zipped(Lines(300, 310));

    private readonly string _folder = Directory.CreateTempSubdirectory("gzip-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("nothing at all", 0)]
    [InlineData("a second member whose first byte is flipped", 0)]
    [InlineData("a second member of another method", 0)]
    [InlineData("a second member with a flag that none has", 3)]
    [InlineData("zeros after the last member", 1)]
    [InlineData("zeros between two members", 0)]
    [InlineData("bytes after the last member", 1)]
    [InlineData("one byte after the last member", 1)]
    [InlineData("a cut head", 1)]
    [InlineData("a cut tail", 1)]
    [InlineData("another checksum", -8)]
    [InlineData("another length", -4)]
    public void Damage_is_an_error_that_names_the_byte(string damage, int at)
    {
        var (first, second) = (One.Length, One.Length + Other.Length);
        var (bytes, start) = damage switch
        {
            "nothing at all" => ([], 0),
            "a second member whose first byte is flipped" => (With(first, 0xE0), first),
            "a second member of another method" => (With(first + 2, 7), first),
            "a second member with a flag that none has" => (With(first + 3, 0x80), first),
            "zeros after the last member" => ([.. One, .. Other, .. new byte[511]], second - 1),
            "zeros between two members" => ([.. One, .. new byte[512], .. Other], first),
            "bytes after the last member" => ([.. One, .. Other, .. "{\"id\":\"lost\"}\n"u8], second - 1),
            "one byte after the last member" => ([.. One, .. Other, 0x1F], second),
            "a cut head" => ([.. One, .. Other[..7]], first + 6),
            "a cut tail" => ([.. One, .. Other[..^3]], second - 4),
            "another checksum" => (With(second - 5, (byte)~Other[^5]), second),
            _ => (With(second - 1, (byte)~Other[^1]), second),
        };
        var fault = Assert.Single(ReadResult.Of("x.ndjson.gz", bytes).Faults);
        Assert.Equal(("INPUT-GZIP", Severity.Error), (fault.Code, fault.Severity));
        Assert.Contains($" byte {start + at}:", fault.Message, StringComparison.Ordinal);

        static byte[] With(int at, byte value)
        {
            byte[] bytes = [.. One, .. Other];
            bytes[at] = value;
            return bytes;
        }
    }

    [Fact]
    [Trait("Check", "R09")]
    public void Damage_at_two_hundred_random_places_is_never_silent()
    {
        var random = new Random(15);
        byte[][] members = [.. Enumerable.Range(0, 20).Select(number => Zipped(Lines(15 * number, 15 * (number + 1))))];
        byte[] sound = [.. members.SelectMany(member => member)];
        var whole = Ids(sound);
        Assert.Equal(300, whole.Length);
        var (told, harmless) = (0, 0);
        for (var place = 0; place < 200; place++)
        {
            // Half of them where one member ends and the next begins.
            var at = random.Next(2) == 0 ? members.Take(1 + random.Next(18)).Sum(member => member.Length) - 9 + random.Next(12) : 0;
            var bytes = Damaged([.. sound], at > 0 ? at : random.Next(sound.Length), random);
            var read = ReadResult.Of("x.ndjson.gz", bytes);
            if (read.Codes.Contains("INPUT-GZIP"))
            {
                told++;
                continue;
            }

            // A file that ends with one of its members is a whole file to everybody.
            var length = 0;
            var left = bytes.Length < sound.Length ? members.TakeWhile(member => (length += member.Length) <= bytes.Length).Count() : 20;
            harmless++;
            Assert.Equal(whole.Take(15 * left), read.Records.Select(record => record.Fields["id"]!.Text));
            Assert.True(IsSoundToGzip(bytes), $"gzip -t refuses damage {place}, which was read.");
        }

        Assert.InRange(told, 150, 199);
        Seen.Of("R09", $"200 damaged gzip files: {told} told, {harmless} without a record lost, as gzip -t says");
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Fastest)]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.SmallestSize)]
    public void Sound_members_give_back_every_byte(CompressionLevel level)
    {
        var random = new Random((int)level);
        var texts = new byte[40][];
        for (var number = 0; number < texts.Length; number++)
        {
            var text = new byte[random.Next(number * 10_000)];
            random.NextBytes(text);
            // From bytes that cannot be compressed to a single letter over and over.
            texts[number] = [.. text.Select(value => (byte)(value % (1 << (number % 9))))];
        }

        using var unzipped = new MemoryStream();
        using var reader = new GzipReader(new MemoryStream([.. texts.SelectMany(text => Zipped(text, level))]));
        reader.CopyTo(unzipped, 4096);
        Assert.True(unzipped.ToArray().AsSpan().SequenceEqual(texts.SelectMany(text => text).ToArray()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_head_with_all_that_it_may_hold_is_read_and_its_checksum_held(int wrong)
    {
        byte[] head = [0x1F, 0x8B, 8, 0x1F, 1, 2, 3, 4, 0, 3, 2, 0, 7, 8, .. "nom.ndjson\0"u8, .. "mot\0"u8];
        var checksum = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(checksum, (ushort)(Crc32.HashToUInt32(head) + wrong));
        byte[] bytes = [.. head, .. checksum, .. Other[10..]];
        Assert.Equal(wrong == 0, IsSound(bytes));
    }

    private static byte[] Damaged(byte[] bytes, int at, Random random)
    {
        switch (random.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                bytes[at] = 0;
                return bytes;
            case 2:
                random.NextBytes(bytes.AsSpan(at, Math.Min(16, bytes.Length - at)));
                return bytes;
            case 3:
                return bytes[..at];
            case 4:
                return [.. bytes[..at], .. bytes[(at + 1)..]];
            case 5:
                return [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]];
            default:
                bytes.AsSpan(at).Clear();
                return bytes;
        }
    }

    private bool IsSoundToGzip(byte[] bytes)
    {
        var path = Path.Combine(_folder, "x.gz");
        File.WriteAllBytes(path, bytes);
        return ProgramRun.Command("gzip", "-t", path) is 0 or -1;
    }

    private static bool IsSound(byte[] bytes)
    {
        try
        {
            new GzipReader(new MemoryStream(bytes)).CopyTo(Stream.Null);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static string[] Ids(byte[] bytes)
    {
        var read = ReadResult.Of("x.ndjson.gz", bytes);
        Assert.Empty(read.Faults);
        return [.. read.Records.Select(record => record.Fields["id"]!.Text)];
    }

    private static byte[] Lines(int first, int end)
    {
        var random = new Random(first);
        var lines = new StringBuilder();
        for (var number = first; number < end; number++)
        {
            lines.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{{\"id\":\"qe-{number}\",\"title\":\"{random.NextInt64():x}\"}}\n"
            );
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static byte[] Zipped(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, level))
        {
            gzip.Write(bytes);
        }

        // The library writes nothing for nothing.
        return bytes.Length > 0 ? zipped.ToArray() : [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    }
}
