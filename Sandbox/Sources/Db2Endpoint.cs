using System.Globalization;
using System.Text;
using DiscordAH.Sandbox.BattleNet;
using DiscordAH.Sandbox.BattleNet.Catalogue;
using DiscordAH.Sandbox.BattleNet.Market;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.Sources;

/// <summary>The game's tables about recipes, as wago.tools exports them: skill points and the quantities that Battle.net does not tell. New with each build.</summary>
internal sealed class Db2Endpoint(StaticCatalogue catalogue, GameBuild build, SourceReply reply)
{
    // Spells of the sandbox's recipes; their real ones are not in the catalogue.
    private const int FirstSpell = 7_000_000;
    private const int ReagentColumns = 8;

    public async Task TableAsync(HttpContext context)
    {
        Func<string>? table = (context.Request.RouteValues["table"] as string) switch
        {
            "SkillLineAbility" => Abilities,
            "SpellReagents" => Reagents,
            "ModifiedCraftingSpellSlot" => Slots,
            _ => null,
        };
        if (table is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await reply.SendAsync(context, "text/csv; charset=utf-8", null, $"\"{build.Current}\"", table);
    }

    private IEnumerable<CatalogueRecipe> Recipes() => catalogue.Recipes.Values.OrderBy(recipe => recipe.Id);

    private string Abilities()
    {
        var text = new StringBuilder(
            "RaceMask,AbilityVerb_lang,AbilityAllVerb_lang,ID,SkillLine,Spell,MinSkillLineRank,ClassMask,SupercedesSpell,AcquireMethod,TrivialSkillLineRankHigh,TrivialSkillLineRankLow,Flags,NumSkillUps,UniqueBit,TradeSkillCategoryID,SkillupSkillLineID\n");

        // Abilities that are no recipes stand among them.
        text.Append("0,,,246,45,264,1,13,0,2,0,0,0,1,0,0,0\n");
        foreach (var recipe in Recipes())
        {
            var tier = catalogue.Tiers[recipe.Tier];
            var key = Hash.Mix((ulong)recipe.Id);
            var span = tier.Maximum - tier.Minimum;
            var required = tier.Minimum + (int)(span * 0.7 * Hash.Unit(key, 1));
            var yellow = required + (int)(span * (0.05 + 0.1 * Hash.Unit(key, 2)));
            var grey = yellow + (int)(span * (0.05 + 0.15 * Hash.Unit(key, 3)));
            var ups = Hash.Unit(key, 4) < 0.8 ? 1 : 3;
            text.Append(
                CultureInfo.InvariantCulture,
                $"0,,,{recipe.Id},{tier.Profession},{FirstSpell + recipe.Id},{required},0,0,0,{grey},{yellow},0,{ups},0,1,{recipe.Tier}\n");
        }

        return text.ToString();
    }

    private string Reagents()
    {
        var places = Enumerable.Range(0, ReagentColumns).ToList();
        var text = new StringBuilder("ID,SpellID");
        foreach (var name in (ReadOnlySpan<string>)["Reagent", "ReagentCount", "ReagentReCraftCount", "ReagentSource"])
            text.AppendJoin("", places.Select(place => FormattableString.Invariant($",{name}_{place}")));
        text.Append('\n');
        foreach (var recipe in Recipes().Where(recipe => recipe.Reagents.Count > 0))
        {
            var reagents = recipe.Reagents.Take(ReagentColumns).ToList();
            text.Append(CultureInfo.InvariantCulture, $"{recipe.Id},{FirstSpell + recipe.Id}");
            text.AppendJoin("", places.Select(place => FormattableString.Invariant($",{(place < reagents.Count ? reagents[place].Item : 0)}")));
            text.AppendJoin("", places.Select(place => FormattableString.Invariant($",{(place < reagents.Count ? reagents[place].Quantity : 0)}")));
            text.AppendJoin("", places.Concat(places).Select(_ => ",0")).Append('\n');
        }

        return text.ToString();
    }

    private string Slots()
    {
        var text = new StringBuilder("ID,SpellID,Slot,ModifiedCraftingReagentSlotID,Field_9_0_1_35679_003,ReagentCount,ReagentReCraftCount\n");
        var id = 0;
        foreach (var recipe in Recipes())
        {
            for (var slot = 0; slot < recipe.Slots.Count; slot++)
            {
                var count = 1 + (int)(10 * Hash.Unit(Hash.Mix((ulong)recipe.Id), 10 + slot));
                text.Append(CultureInfo.InvariantCulture, $"{++id},{FirstSpell + recipe.Id},{slot},{recipe.Slots[slot]},0,{count},0\n");
            }
        }

        return text.ToString();
    }
}
