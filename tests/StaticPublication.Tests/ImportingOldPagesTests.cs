using System.Text;
using System.Text.Json;
using StaticPublication.Importing;
using static StaticPublication.Tests.ImportingTests;

namespace StaticPublication.Tests;

/// <summary>Pages of legislatures VII to XI, in their old form.</summary>
public class ImportingOldPagesTests
{
    // A page of that form with a value between every pair of marks.
    private const string Full = """
        <HTML><BODY align=center>
        <TITLE>FICHE QUESTION</TITLE>
        <CENTER><B>
        <LEG>9ème législature</LEG>
        </B></CENTER>
        <TABLE><TR><TD> Question N° : <B>
        <NUM>4711</NUM>
        </B></TD></TD><TD>&nbsp;de&nbsp;<B><CIV>M.</CIV>&nbsp;<AUT>H&eacute;nart d'Oc Noël</AUT></B>(
        <GROUPE>Union du centre</GROUPE> - <DEPT>Hérault</DEPT>)</TD><TD><B><NAT>QE</NAT></TD></TR>
        <TR><TD><RET><B>Question retirée</RET>&nbsp;le : </B><DRET>13/03/1989</DRET>&nbsp;(<CRET>Retrait à l'initiative de l'auteur</CRET>)
        <TR><TD>Ministère interrogé :&nbsp;</TD><TD colspan=2><MINI>éducation nationale</MINI></TD></TR>
        <TR><TD>Ministère attributaire :&nbsp;</TD><TD colspan=2><MINA>défense</MINA></TD></TR>
        <TR><TD>Question publiée au JO le :&nbsp;<B><DPQ>03/10/1988</DPQ></B>&nbsp;page :&nbsp;<B><PGQ>2700</PGQ></B></TD></TR>
        <TR><TD>Réponse publiée au JO le :&nbsp;<B><DPR>06/02/1989</DPR></B>&nbsp;page :&nbsp;<B><PGREP>610</PGREP></B></TD></TR>
        <DERQ>10/10/1988</DERQ><PGERQ>2801</PGERQ><DERR>20/02/1989</DERR><PGERREP>820</PGERREP>
        <DSIGN>16/01/1989</DSIGN><DRAPS>17/01/1989</DRAPS><DCA>12/12/1988</DCA>
        <RUBRIQUAGE><RUB>Enseignement</RUB><TANA>Elèves</TANA><ANA>Effectifs</ANA><DC>x7</DC></RUBRIQUAGE>
        <TEXTES><QUEST><html>M. Noel Henart <b>expose</b> la situation &amp; les <BR>effectifs.</html> </QUEST>
        <REP>Reponse. - Les mesures</REP><COMPREP>suivent.</COMPREP></TEXTES>
        <NEUF>jamais vu</NEUF>
        <GRP>UDC</GRP><NLEG>9</NLEG><CODRET>AU</CODRET><REG>Languedoc-Roussillon</REG><REPONSE>O</REPONSE>
        </BODY></HTML>
        """;

    [Fact]
    public void Six_real_pages_give_what_they_state()
    {
        using var run = new ImportingRun().Questions(SharedData.PathOf("an-questions-html-l07-l11"));
        Assert.Equal(["README.md"], run.Report.LeftOut);
        Assert.Equal(7, run.Report.Files);
        Assert.Equal(
            [
                "an-10-qosd-1472: 1997-04-16 published 2505, 1997-04-21 lapsed ",
                "an-11-qosd-7: 1997-10-01 published 3556, 1997-10-08 answered 3647",
                "an-7-qe-80900: 1986-03-31 published 1145, 1986-04-01 lapsed ",
                "an-8-qe-39461: 1988-04-25 published 1723, 1988-05-09 answered 2043",
                "an-8-qosd-176: 1987-04-03 published 12, 1988-05-14 withdrawn ",
                "an-9-qg-1480: 1992-12-17 published 7311, 1992-12-17 answered 7311",
            ],
            run.Records().Select(record => $"{TextOf(record, "id")}: {string.Join(", ", Events(record))}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            [
                "M. Alain Jacquot, Rassemblement pour la République, Vosges",
                "M. André Delehedde, Socialiste, Pas-de-Calais",
                "M. Jean-Pierre Brard, Communiste, Seine-Saint-Denis",
                "M. Pierre-Bernard Couste, Rassemblement pour la République, Rhône",
                "M. René Dosière, Socialiste, Aisne",
                "Mme Nicole Bricq, Socialiste, Seine-et-Marne",
            ],
            run.Records()
                .Select(record => record.GetProperty("authors")[0])
                .Select(author => $"{TextOf(author, "name")}, {TextOf(author, "group")}, {TextOf(author, "constituency")}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_page_without_the_day_of_its_closing_says_so_and_names_regions_and_groups()
    {
        using var run = new ImportingRun().Questions(SharedData.PathOf("an-questions-html-l07-l11"));
        var withdrawn = run.Record("an-8-qosd-176").GetProperty("events")[1];
        Assert.Equal(
            ("AU", "Retrait à l'initiative de l'auteur", "Jour inconnu, au plus tard le dernier de la législature"),
            (TextOf(withdrawn, "code"), TextOf(withdrawn, "reason"), TextOf(withdrawn, "note"))
        );
        Assert.Equal("Personnel – Enseignants; mutations", TextOf(run.Record("an-8-qe-39461"), "title"));
        Assert.Equal("Rhône-Alpes", TextOf(run.Record("an-7-qe-80900").GetProperty("extra"), "REG"));
        Assert.Contains(
            "- id: rassemblement-pour-la-republique\n  name: \"Rassemblement pour la République\"\n  names:\n    - {name: \"RPR\"}\n",
            run.Authority("groups.yml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_value_of_a_full_page_is_in_its_record()
    {
        using var run = new ImportingRun();
        run.Questions(run.Write("page.html", Encoding.Latin1.GetBytes(Full)));
        var record = run.Record("an-9-qe-4711");
        Assert.Equal(
            [
                "1988-10-03 published 2700",
                "1988-10-10 corrected 2801",
                "1988-12-12 reattributed ",
                "1989-01-16 flagged ",
                "1989-02-06 answered 610",
                "1989-02-20 corrected 820",
                "1989-03-13 withdrawn ",
            ],
            Events(record)
        );
        Assert.Equal(
            ["M. Noel Henart **expose** la situation & les\\\neffectifs.", "Reponse. - Les mesures", "suivent."],
            record.GetProperty("texts").EnumerateArray().Select(text => TextOf(text, "markdown"))
        );
        Assert.Equal("jamais vu", TextOf(record.GetProperty("extra"), "NEUF"));
        Assert.Equal(["NEUF"], run.Report.Findings[ImportFindings.Field].Examples);
        Assert.Contains(
            "not declared, read as windows-1252",
            run.Report.Findings[ImportFindings.Encoding].Examples[0],
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<string> Events(JsonElement record) =>
        record
            .GetProperty("events")
            .EnumerateArray()
            .Select(e => $"{TextOf(e, "on")} {TextOf(e, "type")} {(e.TryGetProperty("page", out var page) ? page.GetString() : "")}");
}
