namespace StaticPublication;

internal static partial class Vocabularies
{
    /// <summary>Themes of data: authority table « data-theme » of the EU, in small letters.</summary>
    public static Vocabulary Themes { get; } =
        new(
            "a theme of the EU's table",
            ["gove", "just", "soci", "econ", "agri", "educ", "ener", "envi", "heal", "intr", "op_datpro", "regi", "tech", "tran"],
            new Dictionary<string, string>()
        );

    /// <summary>Countries: authority table « country » of the EU, which has the codes of three letters of ISO 3166-1, in small
    /// letters.</summary>
    public static Vocabulary Countries { get; } =
        new(
            "the code of a country (ISO 3166-1, three letters)",
            [
                "fra",
                "bel",
                "lux",
                "che",
                .. """
                abw afg ago aia ala alb and are arg arm asm ata atf atg aus aut aze bdi ben bes bfa bgd bgr bhr bhs bih blm
                blr blz bmu bol bra brb brn btn bvt bwa caf can cck chl chn civ cmr cod cog cok col com cpv cri cub cuw cxr
                cym cyp cze deu dji dma dnk dom dza ecu egy eri esh esp est eth fin fji flk fro fsm gab gbr geo ggy gha gib
                gin glp gmb gnb gnq grc grd grl gtm guf gum guy hkg hmd hnd hrv hti hun idn imn ind iot irl irn irq isl isr
                ita jam jey jor jpn kaz ken kgz khm kir kna kor kwt lao lbn lbr lby lca lie lka lso ltu lva mac maf mar mco
                mda mdg mdv mex mhl mkd mli mlt mmr mne mng mnp moz mrt msr mtq mus mwi mys myt nam ncl ner nfk nga nic niu
                nld nor npl nru nzl omn pak pan pcn per phl plw png pol pri prk prt pry pse pyf qat reu rou rus rwa sau sdn
                sen sgp sgs shn sjm slb sle slv smr som spm srb ssd stp sur svk svn swe swz sxm syc syr tca tcd tgo tha tjk
                tkl tkm tls ton tto tun tur tuv twn tza uga ukr umi ury usa uzb vat vct ven vgb vir vnm vut wlf wsm yem zaf
                zmb zwe
                """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
            ],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["fr"] = "fra",
                ["france"] = "fra",
                ["be"] = "bel",
                ["belgique"] = "bel",
                ["ch"] = "che",
                ["suisse"] = "che",
            }
        );

    /// <summary>Types of publishers (http://purl.org/adms/publishertype/1.0).</summary>
    public static Vocabulary Publishers { get; } =
        new(
            "a type of publisher of ADMS",
            [
                "NonProfitOrganisation",
                "LocalAuthority",
                "NationalAuthority",
                "PrivateIndividual(s)",
                "Academia-ScientificOrganisation",
                "Company",
                "IndustryConsortium",
                "NonGovernmentalOrganisation",
                "RegionalAuthority",
                "StandardisationBody",
                "SupraNationalAuthority",
            ],
            new Dictionary<string, string>()
        );

    // Authority table « language » of the EU, by ISO 639-1.
    private const string LanguageCodes =
        "bg bul, bs bos, ca cat, cs ces, cy cym, da dan, de deu, el ell, en eng, es spa, et est, eu eus, fi fin, fr fra, ga gle, gl glg, "
        + "hr hrv, hu hun, is isl, it ita, ka kat, lb ltz, lt lit, lv lav, mk mkd, mt mlt, nb nob, nl nld, nn nno, no nor, pl pol, pt por, "
        + "rm roh, ro ron, ru rus, sk slk, sl slv, sq sqi, sr srp, sv swe, tr tur, uk ukr";

    /// <summary>The code of a language in the authority table of the EU, by its tag; UND for one that is not among them.</summary>
    public static string LanguageCode(string tag) =>
        LanguageCodes.Split(", ").FirstOrDefault(code => code.StartsWith($"{Strings.Base(tag)} ", StringComparison.Ordinal)) is { } found
            ? found.Split(' ')[1].ToUpperInvariant()
            : "UND";
}
