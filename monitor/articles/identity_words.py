"""What in an address does not name the article: parameters, hosts and paths, by the services that add them."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TRACKING_PREFIXES = (
    "utm_",
    "at_",
    "mc_",
    "pk_",
    "mtm_",
    "hsa_",
    "_hs",
    "ns_",
    "wt.",
    "aspsessionid",
    "__",
    "_x_tr_",
    "amp_",
)
TRACKING = _words(
    """
    fbclid gclid dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id epik spm scm xtor cmpid cmp ncid ocid icid
    ref ref_src ref_url referrer referer rss partner smid smtyp sns share shared sharetype soc_src soc_trk guccounter guce_referrer
    guce_referrer_sig cxrecs_s ga_source _ga _gl kakao_from outurl plink cooper input mobile amp output outputtype isamp
    pc ispc viewtype influxdiv lfrom rrf cds re_source feedtype feed campaign trackingid tracking clickid
    print usqp mibextid fromrss fb_ref ito mkt_tok nocache srsltid traffic_source wprov cm cid_source sh_source mod_source
    jsessionid phpsessid sessionid session_id sess cfid cftoken osadcampaign
    """
)
# Parameters that say in which list the article was met; they go only where something else names the article.
SECTION = _words(
    "sec section sid sid1 sid2 sc cat cate category sectionid menu mid page pageindex pageno pagenum tab"
)

# `section=rss`, `from=kakao`: where the reader came from.
ORIGIN = _words("section sec from source src via type chl site")
ORIGIN_VALUES = _words("rss naver daum google kakao twitter facebook newsstand")

HOST_LABELS = _words("www www1 www2 www3 ww2 m mobile amp mnews wap")
AMP_TAIL = re.compile(r"(?:/amp(?:\.html?)?|\.amp(?:\.html?)?)+/?\Z", re.IGNORECASE)
AMP_HEAD = re.compile(r"\A(?:/amp)+(?=/)", re.IGNORECASE)
SESSION_IN_PATH = re.compile(r";(?:jsessionid|sid|phpsessid)=[^/?;]*", re.IGNORECASE)
MOBILE_HEAD = re.compile(r"\A(?:/(?:m|mobile|mw))+(?=/)", re.IGNORECASE)
INDEX_PAGE = re.compile(r"/(?:index|default|main)\.(?:html?|php|aspx?|jsp|do)\Z", re.IGNORECASE)
ARCHIVE_PATH = re.compile(
    r"\A/(?:archives?|category|categories|section|sections|tag|tags|search|list|news|article|articles)?/?\Z",
    re.IGNORECASE,
)

# Second levels under a country's domain, where the site's own name is the third label.
PUBLIC_SECOND_LEVELS = _words("co com or org go gov ac edu ne net re pe ltd plc me")

# A portal serves one article under many paths; press id and article id name it.
NAVER_PATH = re.compile(r"/article/(?:(?:comment|print|newspaper)/)?(\d{3})/(\d{6,12})", re.IGNORECASE)
DAUM_PATH = re.compile(r"\A/v/(\w{8,30})", re.IGNORECASE)
