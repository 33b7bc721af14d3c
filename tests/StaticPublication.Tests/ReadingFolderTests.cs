using System.IO.Compression;
using System.Text;
using StaticPublication.Reading;

namespace StaticPublication.Tests;

/// <summary>What lies in the input folder: listed in one order, links and unfit names refused, blocks cut where the lines say.</summary>
public sealed class ReadingFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("folder-").FullName;
    private readonly FaultList _faults = new();

    public void Dispose()
    {
        // The library cannot delete a file whose name is no text.
        _ = OperatingSystem.IsLinux() ? Publishing.ProgramRun.Command("rm", "-rf", _root) : 0;
        if (Directory.Exists(_root))
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    [Theory]
    [InlineData("documents/x.md")]
    [InlineData("documents/deep/folder")]
    [InlineData("images/x.png")]
    [InlineData("authorities/kinds.yml")]
    [InlineData("site.yml")]
    [Trait("Check", "R15")]
    public void A_symbolic_link_is_refused_by_name_and_never_followed(string name)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.CreateSymbolicLink(path, "/etc");
        var folder = FolderReading.Read(_root, _faults);
        var fault = Assert.Single(_faults.Sorted());
        Assert.Equal(("INPUT-LINK", $"{_root}/{name}"), (fault.Code, fault.Location.Path));
        Assert.Empty(folder.Documents.Select(file => file.Path).Concat(folder.Images).Concat(folder.Authorities));
    }

    [Theory]
    [InlineData("documents/x.txt", "INPUT-FORM")]
    [InlineData("documents/x.json.gz", "INPUT-FORM")]
    [InlineData("authorities/kinds.yaml", "INPUT-FORM")]
    [InlineData("document/x.md", "INPUT-IGNORED")]
    [InlineData("pages/con.md", "INPUT-NAME")]
    [InlineData("pages/a .md", "INPUT-NAME")]
    [InlineData("images/LPT1.png", "INPUT-NAME")]
    [InlineData("images/x.", "INPUT-NAME")]
    [InlineData("images/éééééééééééééééééééééééééééééééééééééééééééééééé.png", "")]
    [InlineData("images/éééééééééééééééééééééééééééééééééééééééééééééééééé.png", "INPUT-NAME")]
    [InlineData("documents/con.md", "")]
    [InlineData("documents/a\u202eb.md", "INPUT-NAME")]
    [InlineData("documents/a\nb.md", "INPUT-NAME")]
    [InlineData("documents/.hidden", "")]
    public void A_file_name_is_read_or_reported(string name, string code)
    {
        Write(name, "");
        FolderReading.Read(_root, _faults);
        Assert.Equal(code, string.Join(' ', _faults.Sorted().Select(fault => fault.Code)));
        Assert.All(_faults.Sorted(), fault =>
            Assert.DoesNotContain(fault.ToString(), character => char.IsControl(character) || character == '\u202e')
        );
    }

    // Names that no text can hold: only a shell can give one.
    [Theory]
    [InlineData("documents/caf\\351.md", "INPUT-NAME")]
    [InlineData("images/caf\\351.png", "INPUT-NAME")]
    [InlineData("documents/d\\351/x.md", "INPUT-NAME")]
    [InlineData("caf\\351.yml", "INPUT-NAME")]
    [InlineData("documents/.caf\\351.md", "")]
    public void A_name_that_is_not_utf8_is_told_as_one(string name, string code)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no such names.");
        var made = Publishing.ProgramRun.Command(
            "sh",
            "-c",
            $"cd {_root} && name=$(printf '{name}') && mkdir -p \"$(dirname \"$name\")\" && : > \"$name\""
        );
        Assert.Equal(0, made);
        FolderReading.Read(_root, _faults);
        Assert.Equal(code, string.Join(' ', _faults.Sorted().Select(fault => fault.Code)));
        Assert.All(_faults.Sorted(), fault => Assert.Contains("not UTF-8", fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Check", "R15")]
    public void Nothing_of_what_a_link_leads_to_is_published()
    {
        const string Secret = "Zanzibarquidam";
        using var site = new TestSite().WithQuestion("qe-1");
        site.Build();
        var target = Path.Combine(site.Folder, "secret.md");
        File.WriteAllText(
            target,
            File.ReadAllText(Path.Combine(site.Input, "documents/qe-1.md"))
                .Replace("qe-1", "qe-2", StringComparison.Ordinal)
                .Replace("La fibre", Secret, StringComparison.Ordinal)
        );
        File.CreateSymbolicLink(Path.Combine(site.Input, "documents/x.md"), target);
        File.CreateSymbolicLink(Path.Combine(site.Input, "documents/y.md"), "/etc/passwd");
        Assert.Equal(
            ["documents/x.md INPUT-LINK", "documents/y.md INPUT-LINK"],
            site.Faults().Select(fault => $"{fault.Location.Path} {fault.Code}")
        );
        Assert.False(
            Publication
                .Build(
                    new Options
                    {
                        Input = site.Input,
                        Theme = Repository.Theme,
                        Output = site.Output,
                    }
                )
                .Succeeded
        );
        Assert.Empty(Trust.DeepScan.Holding(site.Output, Secret, File.ReadLines("/etc/passwd").First()));
    }

    [Fact]
    [Trait("Check", "R17")]
    public void No_device_name_no_final_dot_or_space_and_no_path_too_long_is_the_name_of_a_picture()
    {
        string[] devices =
        [
            "con",
            "prn",
            "aux",
            "nul",
            .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"com{number}", $"lpt{number}" }),
        ];
        string[] refused =
        [
            .. devices.SelectMany(name => new[] { name, $"{name}.png", $"{name.ToUpperInvariant()}.tar.gz", $"{name} .png" }),
            "a.",
            "a ",
            "a. /b.png",
            "b./a.png",
            new string('a', 97) + ".png",
            LongPath(201),
        ];
        string[] read = ["cone.png", "com10.png", "com0.png", "a.b.png", new string('a', 96) + ".png", LongPath(200)];
        Array.ForEach([.. refused, .. read], name => Write("images/" + name, ""));
        FolderReading.Read(_root, _faults);
        Assert.Equal(
            refused.Select(name => $"{_root}/images/{name}").Order(StringComparer.Ordinal),
            _faults.Sorted().Where(fault => fault.Code == "INPUT-NAME").Select(fault => fault.Location.Path).Order(StringComparer.Ordinal)
        );

        static string LongPath(int bytes) =>
            $"{new string('b', 70)}/{new string('c', 70)}/{new string('d', bytes - "images/".Length - 142 - ".png".Length)}.png";
    }

    [Fact]
    public void Files_are_listed_in_ordinal_order_whatever_their_folders()
    {
        string[] names = ["b/a.md", "B.ndjson", "é.json", "a.jsonl", "a/z.ndjson.gz"];
        Array.ForEach(names, name => Write("documents/" + name, ""));
        var listed = FolderReading.Read(_root + "/", _faults).Documents.Select(file => file.Path[(_root.Length + 11)..]);
        Assert.Equal(names.Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public void A_line_put_in_changes_the_block_around_it_and_no_other()
    {
        var lines = Enumerable
            .Range(0, 3000)
            .Select(number => $"{{\"id\":\"{number}\",\"text\":\"{new string((char)('a' + (number % 26)), 700)}\"}}\n")
            .ToList();
        var before = Blocks("x.ndjson", lines);
        lines.Insert(1500, "{\"id\":\"new\"}\n");
        var after = Blocks("x.ndjson", lines);
        Assert.InRange(before.Count, 4, 20);
        Assert.InRange(after.Except(before).Count(), 1, 2);
        Assert.Equal(string.Concat(lines), string.Concat(after));
    }

    [Fact]
    public void A_gzipped_file_is_cut_into_the_same_blocks_and_a_damaged_one_is_reported()
    {
        var lines = Enumerable.Range(0, 3000).Select(number => $"{{\"id\":\"{number}\",\"text\":\"{new string('a', 700)}\"}}\n").ToList();
        var plain = Blocks("x.ndjson", lines);
        Assert.Equal(plain, Blocks("x.ndjson.gz", lines));
        Assert.Empty(_faults.Sorted());
        var path = Path.Combine(_root, "documents", "x.ndjson.gz");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^100]);
        _ = BlockReading.Blocks(new InputFile("x.ndjson.gz", path, RecordForm.Ndjson, Gzipped: true), _faults).ToList();
        Assert.Equal("INPUT-GZIP", Assert.Single(_faults.Sorted()).Code);
    }

    private List<string> Blocks(string name, List<string> lines)
    {
        var gzipped = name.EndsWith(".gz", StringComparison.Ordinal);
        Write("documents/" + name, string.Concat(lines), gzipped);
        var file = new InputFile(name, Path.Combine(_root, "documents", name), RecordForm.Ndjson, gzipped);
        return [.. BlockReading.Blocks(file, _faults).Select(block => Encoding.UTF8.GetString(block.Bytes.Span))];
    }

    private void Write(string name, string text, bool gzipped = false)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        using var stream = gzipped ? new GZipStream(file, CompressionLevel.Fastest) : (Stream)file;
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
