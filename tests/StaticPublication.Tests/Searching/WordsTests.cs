using System.Text;
using StaticPublication.Text;

namespace StaticPublication.Tests.Searching;

public class WordsTests
{
    [Theory]
    [InlineData("L’Île-de-France, aujourd'hui", "ile de france aujourd hui")]
    [InlineData("loi n° 2013-660", "loi 2013 660")]
    [InlineData("10 000 habitants", "10000 habitants")]
    [InlineData("10\u202F000\u00A0000 d’euros", "10000000 euros")]
    [InlineData("en 2013 660 euros", "en 2013 660 euros")]
    [InlineData("", "")]
    public void A_text_is_cut_into_folded_words(string text, string words) => Assert.Equal(words, string.Join(' ', Cut(text)));

    [Fact]
    public void A_word_is_never_longer_than_the_longest_nor_is_a_number_of_many_groups()
    {
        var groups = "1" + string.Concat(Enumerable.Repeat(" 234", 50));
        Assert.All(Cut(groups).Concat(Cut(new string('é', 500))), word =>
            Assert.InRange(Encoding.UTF8.GetByteCount(word), 1, WordTables.MaxBytes)
        );
        Assert.Equal("1" + string.Concat(Enumerable.Repeat("234", 21)), Cut(groups)[0]);
    }

    private static List<string> Cut(string text)
    {
        var cut = new List<string>();
        var words = new Tokenizer(Encoding.UTF8.GetBytes(text));
        while (words.MoveNext())
        {
            cut.Add(Encoding.UTF8.GetString(words.Current));
        }

        return cut;
    }
}
