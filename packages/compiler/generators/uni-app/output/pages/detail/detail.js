"use strict";const e=require("../../common/vendor.js"),t={__name:"detail",setup(t){const a=e.ref("");return e.onLoad(e=>{a.value=e.id??""}),(t,r)=>({a:e.t(a.value)})}};wx.createPage(t);
