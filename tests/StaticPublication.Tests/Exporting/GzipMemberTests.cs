using System.IO.Compression;
using System.Text;
using CsCheck;
using StaticPublication.Exporting;

namespace StaticPublication.Tests.Exporting;

/// <summary>Two files of members are compared where they differ: what is left out at either end is the same in both, member by
/// member.</summary>
public sealed class GzipMemberTests
{
    private static readonly Gen<List<string>> Lines = Gen.Int[0, 6].Select(line => $"line {line}\n").List[0, 8];

    [Fact]
    public void What_is_left_out_is_whole_members_that_both_have() =>
        Gen.Select(Lines, Lines, Lines, Lines)
            .Sample(
                (head, one, other, tail) =>
                {
                    var (before, now) = ((List<string>)[.. head, .. one, .. tail], (List<string>)[.. head, .. other, .. tail]);
                    var (left, right) = GzipMember.Differing(Members(before), Members(now));
                    var (was, isNow) = (Read(left), Read(right));
                    Assert.Contains(Enumerable.Range(0, before.Count - was.Count + 1), cut =>
                        before.SequenceEqual([.. now.Take(cut), .. was, .. now.Skip(cut + isNow.Count)])
                        && now.SequenceEqual([.. before.Take(cut), .. isNow, .. before.Skip(cut + was.Count)])
                    );
                }
            );

    [Fact]
    public void Of_equal_files_nothing_is_left()
    {
        var file = Members(["one\n", "two\n", "three\n"]);
        var (left, right) = GzipMember.Differing(file, file.ToArray());
        Assert.True(left.IsEmpty && right.IsEmpty);
    }

    [Fact]
    public void A_changed_member_in_the_middle_stands_alone()
    {
        string[] lines = [.. Enumerable.Range(0, 100).Select(line => $"line {line}\n")];
        var (left, right) = GzipMember.Differing(Members(lines), Members([.. lines[..50], "changed\n", .. lines[51..]]));
        Assert.Equal(["line 50\n"], Read(left));
        Assert.Equal(["changed\n"], Read(right));
    }

    private static byte[] Members(IEnumerable<string> lines)
    {
        using var file = new MemoryStream();
        foreach (var line in lines)
        {
            GzipMember.Write(Encoding.UTF8.GetBytes(line), file);
        }

        return file.ToArray();
    }

    private static List<string> Read(ReadOnlyMemory<byte> members)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(members.ToArray()), CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line + "\n")];
    }
}
