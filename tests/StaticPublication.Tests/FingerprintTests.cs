using System.IO.Hashing;
using System.Runtime.InteropServices;
using CsCheck;
using StaticPublication.Storage;

namespace StaticPublication.Tests;

/// <summary>Addresses of pictures and names of search files are made of these hashes: they must stay XxHash128, to the last bit.</summary>
public sealed class FingerprintTests
{
    [Fact]
    public void Of_bytes_it_is_what_the_library_says() =>
        Gen.Byte.Array.Sample(bytes => Assert.Equal($"{XxHash128.HashToUInt128(bytes):x32}", Fingerprint.Of(bytes).ToString()));

    [Fact]
    public void Mixed_it_is_that_of_the_numbers_side_by_side() =>
        Gen.Byte.Array.List.Sample(parts =>
        {
            UInt128[] numbers = [.. parts.Select(part => XxHash128.HashToUInt128(part))];
            Fingerprint[] hashes = [.. parts.Select(part => Fingerprint.Of(part))];
            var expected = $"{XxHash128.HashToUInt128(MemoryMarshal.AsBytes(numbers.AsSpan())):x32}";
            Assert.Equal(expected, Fingerprint.Combine(hashes.AsSpan()).ToString());
            Assert.Equal(expected, Fingerprint.Combine(hashes.AsEnumerable()).ToString());
        });

    [Fact]
    public void It_is_read_as_it_was_written() =>
        Gen.Select(Gen.ULong, Gen.ULong)
            .Sample(
                (low, high) =>
                {
                    var bytes = new byte[16];
                    new Fingerprint(low, high).Write(bytes);
                    Assert.Equal(new Fingerprint(low, high), Fingerprint.Read(bytes));
                }
            );

    [Fact]
    public void No_text_and_an_empty_one_differ() => Assert.NotEqual(Fingerprint.Of((string?)null), Fingerprint.Of(""));
}
