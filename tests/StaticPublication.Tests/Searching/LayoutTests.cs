using CsCheck;
using StaticPublication.Indexing;
using StaticPublication.Searching;
using StaticPublication.Storage;

namespace StaticPublication.Tests.Searching;

public class LayoutTests
{
    [Fact]
    public void Numbers_written_are_read_back() =>
        Gen.Long[0, long.MaxValue]
            .List.Sample(numbers =>
            {
                var writer = new BitWriter();
                numbers.ForEach(writer.Number);
                var reader = new BitReader(writer.Written);
                foreach (var number in numbers)
                {
                    Assert.Equal(number, reader.Number());
                }

                Assert.True(reader.AtEnd);
            });

    [Fact]
    public void Bits_written_are_read_back() =>
        Gen.Select(Gen.Int[0, 1 << 20], Gen.Int[0, 16], Gen.Bool)
            .List.Sample(codes =>
            {
                var writer = new BitWriter();
                foreach (var (number, k, rice) in codes)
                {
                    if (rice)
                    {
                        writer.Rice((uint)number, k + 4);
                    }
                    else
                    {
                        writer.Gamma((uint)number + 1);
                    }
                }

                writer.Align();
                var reader = new BitReader(writer.Written);
                foreach (var (number, k, rice) in codes)
                {
                    Assert.Equal(number, rice ? reader.Rice(k + 4) : reader.Gamma() - 1);
                }
            });

    [Fact]
    public void Lists_of_any_lengths_lie_where_their_places_say() =>
        Gen.Int[0, 900]
            .List.Sample(
                lengths =>
                {
                    using var folder = new Scratch();
                    using var files = new IndexFiles(folder.Path, new PieceCache(Path.Combine(folder.Path, "pieces")));
                    var packs = new Packs(files, minBytes: 200, maxBytes: 300, ownFileBytes: 250);
                    var starts = lengths
                        .Select((length, i) => packs.Add($"list-{i}", Enumerable.Repeat((byte)i, length).ToArray()))
                        .ToList();
                    packs.Close();

                    var all = packs.All;
                    Assert.All(lengths.Zip(starts), list =>
                        Assert.Equal(
                            list.First,
                            all.Sum(pack =>
                                Math.Max(
                                    0,
                                    Math.Min(pack.Start + pack.Length, list.Second + list.First) - Math.Max(pack.Start, list.Second)
                                )
                            )
                        )
                    );
                    Assert.Equal(lengths.Sum(), all.Sum(pack => pack.Length));
                    Assert.All(all, pack => Assert.InRange(pack.Length, 1, 300));
                    Assert.All(all.Zip(all.Skip(1)), pair => Assert.True(pair.First.Start + pair.First.Length <= pair.Second.Start));
                },
                iter: 100
            );

    [Fact, Trait("Check", "R39")]
    public void The_same_documents_give_the_same_bytes_on_any_number_of_threads_and_in_any_folder()
    {
        using var corpus = Corpus.Of([.. new Invention(7, longest: 8).Records(9000)]);
        using var other = new Scratch();
        var one = Built.Files(Built.From(corpus.Edition("le"), corpus.Folder, threads: 1));

        Assert.Equal(one, Built.Files(Built.From(corpus.Edition("le"), other.Path, threads: 2)));
    }

    [Fact]
    public void A_later_build_with_kept_segments_gives_what_a_build_from_nothing_gives()
    {
        var records = new Invention(8, longest: 8).Records(9000).ToArray();
        using var corpus = Corpus.Of(records);
        Built.From(corpus.Edition("le"), corpus.Folder);
        corpus.Remove("doc-77");
        corpus.Remove("doc-4000");
        corpus.Add(records[76].Replace("doc-77", "doc-neuf", StringComparison.Ordinal));
        using var fresh = new Scratch();

        Assert.Equal(
            Built.Files(Built.From(corpus.Edition("le"), fresh.Path)),
            Built.Files(Built.From(corpus.Edition("le"), corpus.Folder))
        );
    }

    [Fact]
    public void A_changed_document_changes_only_its_segment_and_the_files_that_hold_its_words()
    {
        var records = new Invention(9, longest: 8).Records(9000).ToArray();
        using var corpus = Corpus.Of(records);
        var before = Built.Files(Built.From(corpus.Edition("le"), corpus.Folder));
        var segments = Directory.GetFiles(Path.Combine(corpus.Folder, "segments"), "*.segment").ToHashSet();
        corpus.Remove("doc-5");
        corpus.Add(
            records[4].Replace("\"texts\":[", "\"texts\":[{\"role\":\"erratum\",\"markdown\":\"zzzunique\"},", StringComparison.Ordinal)
        );
        var after = Built.Files(Built.From(corpus.Edition("le"), corpus.Folder));

        Assert.Single(Directory.GetFiles(Path.Combine(corpus.Folder, "segments"), "*.segment").Except(segments));
        Assert.True(segments.Count > 1);
        Assert.True(
            after.Values.Except(before.Values).Count() < after.Count / 2,
            $"{after.Values.Except(before.Values).Count()} of {after.Count} files"
        );
    }

    [Fact, Trait("Check", "R62")]
    public void A_removed_document_leaves_no_trace_in_the_index_or_in_what_is_kept_for_the_next_build()
    {
        using var corpus = Corpus.Of([
            .. new Invention(10, longest: 8).Records(50),
            """{"id":"canari","kind":"article","title":"Zanzibarquidam","published":"2014-01-01","source":{"licence":"etalab-2.0"}}""",
        ]);
        var output = Built.From(corpus.Edition("le"), corpus.Folder);
        Assert.Equal(1, Search.Open(output).Ask("zanzibarquidam").Total);
        corpus.Remove("canari");
        Built.From(corpus.Edition("le"), corpus.Folder);

        Assert.Equal(0, Search.Open(output).Ask("zanzibarquidam").Total);
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(corpus.Folder, "segments")), file =>
            System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)).Contains("zanzibarquidam", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void An_empty_publication_has_an_index_that_finds_nothing()
    {
        using var corpus = Corpus.Of();
        var search = Search.Open(Built.From(corpus.Edition(), corpus.Folder));

        Assert.Equal(0, search.Ask("rien").Total + search.Ask("").Total + search.Ask("\"rien du tout\" -autre annee:2013").Total);
    }
}
