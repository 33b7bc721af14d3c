namespace StaticPublication.Tests.Layout;

/// <summary>Citations of documents whose titles and names are full of signs that the formats give a meaning to.</summary>
public sealed class CitationTests(LaidOutSite laidOut)
{
    private const string Question = "/documents/2014/02/signes-question/";
    private const string Report = "/documents/2014/signes-rapport/";
    private const string Opinion = "/documents/2014/01/signes-avis/";

    [Fact]
    public void BibTeX_shows_every_sign_of_TeX_as_it_is_written()
    {
        const string signs = """\textbackslash{} \textasciitilde{} \textasciicircum{}""";
        Assert.Equal(
            $$"""
            @techreport{signes-question,
              title = {100 \% d'élus \& \#1 : 5 \$, \textbraceleft{}a\textbraceright{}\_b {{signs}} – “«É»” "x" <b>},
              author = {D’Ü\_\#1 \& \textbraceleft{}fils\textbraceright{}, 50 \% {{signs}} \$ "«É»" and Luc Tessier},
              institution = {Sénat},
              type = {Question écrite},
              number = {1\textbraceleft{}\_\textbraceright{}\%},
              year = {2014},
              date = {2014-02-03},
              note = {14e législature, JO du 3 février 2014, page 10, réponse : JO du 4 avril 2014, page 12},
              url = {https://vallee.example/documents/2014/02/signes-question/}
            }
            """,
            Cited(Question, 0)
        );
        Assert.Equal(
            """
            @misc{signes-avis,
              title = {Un titre « entre guillemets » – puis “d'autres” \& 'd’autres'},
              author = {{Institut A \& B \textbraceleft{}100 \%\_\#\textbraceright{}}},
              type = {Avis \& 100 \% d'\textbraceleft{}essais\textbraceright{} n°\_1},
              year = {2014},
              date = {2014-01},
              url = {https://vallee.example/documents/2014/01/signes-avis/}
            }
            """,
            Cited(Opinion, 0)
        );
    }

    [Fact]
    public void RIS_has_a_tag_a_line_and_the_signs_as_they_are()
    {
        Assert.Equal(
            """
            TY  - GOVDOC
            TI  - 100 % d'élus & #1 : 5 $, {a}_b \ ~ ^ – “«É»” "x" <b>
            AU  - D’Ü_#1 & {fils}, 50 % \ ~ ^ $ "«É»"
            AU  - Luc Tessier
            PY  - 2014
            DA  - 2014/02/03
            M1  - 1{_}%
            M3  - Question écrite
            PB  - Sénat
            N1  - 14e législature, JO du 3 février 2014, page 10, réponse : JO du 4 avril 2014, page 12
            UR  - https://vallee.example/documents/2014/02/signes-question/
            ER  -
            """,
            Cited(Question, 1).TrimEnd()
        );
        Assert.Equal(
            """
            TY  - GEN
            TI  - Un titre « entre guillemets » – puis “d'autres” & 'd’autres'
            AU  - Institut A & B {100 %_#}
            PY  - 2014
            DA  - 2014/01
            M3  - Avis & 100 % d'{essais} n°_1
            UR  - https://vallee.example/documents/2014/01/signes-avis/
            ER  -
            """,
            Cited(Opinion, 1).TrimEnd()
        );
    }

    [Theory]
    [InlineData(
        Question,
        "D’Ü_#1 & {fils}, 50 % \\ ~ ^ $ \"«É»\", Luc Tessier, «\u00A0100\u202F% d'élus & #1\u00A0: 5 $, {a}_b \\ ~ ^ – ““É”” "
            + "\"x\" <b>\u00A0», question écrite n°\u00A01{_}%, Sénat, 14e législature, JO du 3\u00A0février 2014, "
            + "page 10, réponse\u00A0: JO du 4\u00A0avril 2014, page 12"
    )]
    [InlineData(
        Opinion,
        "Institut A & B {100 %_#}, «\u00A0Un titre “entre guillemets” – puis “d'autres” & 'd’autres'\u00A0», avis & 100 % "
            + "d'{essais} n°_1, janvier 2014"
    )]
    [InlineData(Report, "«\u00A0Rapport\\n_{1}\u00A0», rapport, 2014")]
    public void A_citation_in_words_puts_marks_of_the_second_rank_within_its_own(string address, string words) =>
        Assert.Equal(
            $"{words}, https://vallee.example{address}",
            laidOut.Published.Page(address).QuerySelector("section.cite p.copy")!.TextContent
        );

    [Fact]
    public void The_head_names_what_reference_managers_read()
    {
        var metas = laidOut
            .Published.Page(Question)
            .QuerySelectorAll("meta[name^=citation_]")
            .Select(meta => $"{meta.GetAttribute("name")![9..]}: {meta.GetAttribute("content")}");
        Assert.Equal(
            [
                "title: 100 % d'élus & #1 : 5 $, {a}_b \\ ~ ^ – “«É»” \"x\" <b>",
                "author: D’Ü_#1 & {fils}, 50 % \\ ~ ^ $ \"«É»\"",
                "author: Luc Tessier",
                "publication_date: 2014/02/03",
                "technical_report_institution: Sénat",
                "technical_report_number: 1{_}%",
            ],
            metas
        );
    }

    private string Cited(string address, int format) =>
        laidOut.Published.Page(address).QuerySelectorAll("section.cite pre")[format].TextContent;
}
